import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import type { RecipeField } from '../handover/recipes/recipe'
import { PasteCheck } from './paste-check'
import styles from './recipe-panel.module.css'
import { useProvenCopy } from './use-proven-copy'

type RecipeFieldsProps = {
  fields: readonly RecipeField[]
  /** The secret among the fields was copied. */
  onTaken: () => void
}

/** The entries of a program's own form, each to copy by itself. */
export function RecipeFields({ fields, onTaken }: RecipeFieldsProps) {
  return (
    <dl className={styles['fields']}>
      {fields.map((field) => (
        // Another value is another entry: what was said of the copy of the one before holds no more.
        <Field key={`${field.id} ${field.value}`} field={field} onTaken={onTaken} />
      ))}
    </dl>
  )
}

function Field({ field, onTaken }: { field: RecipeField; onTaken: () => void }) {
  const t = useT()
  const { id, value, hasSecret } = field
  const label = t(`handover.field.${id}`)
  const handleTaken = () => {
    if (hasSecret) onTaken()
  }
  const { ref, isCopied, isUnsure, copy, prove, handleCopyByHand } = useProvenCopy(
    value,
    handleTaken,
  )
  return (
    <div className={styles['field']}>
      <dt>{label}</dt>
      <dd>
        <code
          ref={ref}
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
          icon={isCopied ? 'check' : 'copy'}
          aria-label={t(isCopied ? 'handover.copiedFile' : 'handover.copyFile', {
            fileName: label,
          })}
          onClick={copy}
        >
          {isCopied ? t('tokens.reveal.copied') : t('tokens.reveal.copy')}
        </Button>
        {isUnsure && <PasteCheck expected={value} hint="handover.copyByHand" onProven={prove} />}
      </dd>
    </div>
  )
}
