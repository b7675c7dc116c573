import { useFormContext, useWatch } from 'react-hook-form'

import { roles } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { FieldGroup } from '../../../ui/field-group'
import { Notice } from '../../../ui/notice'
import styles from './add-fields.module.css'
import { ExpiryField } from './expiry-field'
import type { AddFormValues } from './issue-form-schema'
import { NameField } from './name-field'
import { PurposeField } from './purpose-field'
import { useOwnEntries, type OwnEntries } from './use-own-entries'

/** The fields of ADD. The purpose proposes values for the others. */
export function AddFields() {
  const own = useOwnEntries()
  return (
    <>
      <PurposeField own={own} />
      <NameField own={own} />
      <RoleField own={own} />
      <ExpiryField onLifetime={own.note.onChange} />
    </>
  )
}

function RoleField({ own }: { own: OwnEntries }) {
  const t = useT()
  const { register } = useFormContext<AddFormValues>()
  const role = useWatch<AddFormValues, 'role'>({ name: 'role' })
  return (
    <FieldGroup legend={t('tokens.add.role')}>
      <div className={styles['roles']}>
        {roles.map((choice) => (
          <label key={choice} className={styles['role']}>
            <input type="radio" value={choice} {...register('role', own.note)} />
            <strong>{t(`role.${choice}`)}</strong>
            <span>{t(`role.${choice}.help`)}</span>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {role === 'admin' && <Notice tone="attention">{t('tokens.add.adminCaution')}</Notice>}
      </div>
    </FieldGroup>
  )
}
