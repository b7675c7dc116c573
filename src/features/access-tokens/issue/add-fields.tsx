import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormContext, useWatch } from 'react-hook-form'

import { roles } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { FieldGroup } from '../../../ui/field-group'
import { Notice } from '../../../ui/notice'
import styles from './add-fields.module.css'
import { AddSummary } from './add-summary'
import { ExpiryField } from './expiry-field'
import type { AddFormValues } from './issue-form-schema'
import { NameField } from './name-field'
import { PurposeField } from './purpose-field'
import { useOwnEntries, type OwnEntries } from './use-own-entries'

/** The fields of ADD. A chosen purpose fills in the others and folds them into one line. */
export function AddFields() {
  const own = useOwnEntries()
  const { formState, setFocus } = useFormContext<AddFormValues>()
  const purpose = useWatch<AddFormValues, 'purpose'>({ name: 'purpose' })
  const [isOpen, setIsOpen] = useState(false)
  const [firstProblem] = Object.keys(formState.errors)
  const isFolded = purpose !== null && !isOpen && firstProblem === undefined
  // What was folded until now has to be on screen before it can have the focus.
  useEffect(() => {
    if (firstProblem === 'name' || firstProblem === 'role' || firstProblem === 'date') {
      setFocus(firstProblem)
    }
  }, [firstProblem, setFocus])

  return (
    <>
      <PurposeField own={own} onElse={() => setFocus('name')} />
      {isFolded && (
        <AddSummary
          onChange={() => {
            flushSync(() => setIsOpen(true))
            setFocus('name')
          }}
        />
      )}
      <div className={styles['fields']} hidden={isFolded}>
        <NameField own={own} />
        <RoleField own={own} />
        <ExpiryField onLifetime={own.note.onChange} />
      </div>
      <AdminCaution />
    </>
  )
}

function RoleField({ own }: { own: OwnEntries }) {
  const t = useT()
  const { register } = useFormContext<AddFormValues>()
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
    </FieldGroup>
  )
}

/** Said beside the one line too: an admin token may do everything. */
function AdminCaution() {
  const t = useT()
  const role = useWatch<AddFormValues, 'role'>({ name: 'role' })
  return (
    <div className={styles['caution']} aria-live="polite">
      {role === 'admin' && <Notice tone="attention">{t('tokens.add.adminCaution')}</Notice>}
    </div>
  )
}
