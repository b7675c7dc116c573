import { useImperativeHandle, type Ref } from 'react'

import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import type { RecipeField } from '../../handover/recipes/recipe'
import type { CopySecret } from './copy-secret'
import styles from './artefact.module.css'
import { PasteCheck } from './paste-check'
import { useProvenCopy } from './use-proven-copy'

type RecipeFieldsProps = {
  ref: Ref<CopySecret>
  fields: readonly RecipeField[]
  /** The secret among the fields was copied. */
  onTaken: () => void
}

/** The entries of a program's own form, each to copy by itself. */
export function RecipeFields({ ref, fields, onTaken }: RecipeFieldsProps) {
  return (
    <div className={styles['box']}>
      <dl className={styles['fieldList']}>
        {fields.map((field) => (
          // Another value is another entry: what was said of the copy of the one before holds no more.
          <Field
            key={`${field.id} ${field.value}`}
            ref={field.hasSecret ? ref : null}
            field={field}
            onTaken={onTaken}
          />
        ))}
      </dl>
    </div>
  )
}

type FieldProps = { ref: Ref<CopySecret>; field: RecipeField; onTaken: () => void }

function Field({ ref, field, onTaken }: FieldProps) {
  const t = useT()
  const { id, value, hasSecret } = field
  const label = t(`handover.field.${id}`)
  const {
    ref: valueRef,
    isCopied,
    isUnsure,
    copy,
    prove,
    handleCopyByHand,
  } = useProvenCopy(value, () => {
    if (hasSecret) onTaken()
  })
  useImperativeHandle(ref, () => copy)
  return (
    <div className={styles['field']}>
      <dt>{label}</dt>
      <dd>
        <code
          ref={valueRef}
          className={styles['value']}
          role="group"
          aria-label={label}
          translate="no"
          onCopy={handleCopyByHand}
        >
          {value}
        </code>
        <Button
          size="small"
          variant="quiet"
          icon={isCopied ? 'check' : 'copy'}
          aria-label={t(isCopied ? 'handover.copiedFile' : 'handover.copyFile', {
            fileName: label,
          })}
          onClick={() => void copy()}
        >
          {isCopied ? t('tokens.reveal.copied') : t('tokens.reveal.copy')}
        </Button>
        {isUnsure && <PasteCheck expected={value} onProven={prove} />}
      </dd>
    </div>
  )
}
