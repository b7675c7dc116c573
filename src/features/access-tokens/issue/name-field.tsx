import { useFormContext, useWatch } from 'react-hook-form'

import { NAME_MAX } from '../../../api/schemas/access-token'
import { useT } from '../../../i18n/i18n'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { tokensLike } from '../model/namesakes'
import { useKnownTokens } from '../model/queries'
import { tokenStatus } from '../model/token-status'
import styles from './add-fields.module.css'
import type { AddFormValues } from './issue-form-schema'
import { problemText } from './problem-text'
import type { OwnEntries } from './use-own-entries'

/** The name of the new token, with a caution when a person could take a living one for it. */
export function NameField({ own }: { own: OwnEntries }) {
  const t = useT()
  const { register, formState } = useFormContext<AddFormValues>()
  return (
    <div>
      <Field
        label={t('tokens.add.name')}
        help={t('tokens.add.nameHelp')}
        error={problemText(t, formState.errors.name?.message)}
      >
        {(control) => (
          <input
            type="text"
            autoComplete="off"
            maxLength={NAME_MAX * 4}
            {...control}
            {...register('name', own.note)}
          />
        )}
      </Field>
      <div className={styles['caution']} aria-live="polite">
        <LookAlikeCaution />
      </div>
    </div>
  )
}

function LookAlikeCaution() {
  const t = useT()
  const now = useNow()
  const { data: tokens = [] } = useKnownTokens()
  const name = useWatch<AddFormValues, 'name'>({ name: 'name' })
  const other = tokensLike(name, tokens).find((token) => tokenStatus(token, now) !== 'expired')
  if (!other) return null
  return <Notice tone="attention">{t('tokens.add.looksLike', { name: other.name })}</Notice>
}
