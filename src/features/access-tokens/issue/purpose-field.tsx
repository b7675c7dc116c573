import { useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useFormContext, useWatch } from 'react-hook-form'

import { useT } from '../../../i18n/i18n'
import { FieldGroup } from '../../../ui/field-group'
import { programs, type ProgramId } from '../model/programs'
import { freeName, isProgramId, programOf, proposedName, purposeLabel } from '../model/purpose'
import { useKnownTokens } from '../model/queries'
import { emptyAddForm, type AddFormValues } from './issue-form-schema'
import styles from './purpose-field.module.css'
import type { OwnEntries, Proposed } from './use-own-entries'

type PurposeFieldProps = {
  own: OwnEntries
  /** Called when it is none of these, with the plain fields on screen. */
  onElse: () => void
}

/** What the token is for, a tile each. A choice proposes values for the other fields. */
export function PurposeField({ own, onElse }: PurposeFieldProps) {
  const t = useT()
  const { data: tokens = [] } = useKnownTokens()
  const { register, setValue, formState } = useFormContext<AddFormValues>()
  const chosen = useWatch<AddFormValues, 'purpose'>({ name: 'purpose' })
  const [isMoreShown, setIsMoreShown] = useState(false)
  const [hasStart] = useState(chosen !== null)

  const isFree = (field: Proposed) => !own.entries.current.has(field)
  const propose = (id: ProgramId) => {
    const program = programOf(id)
    if (!program) return
    if (isFree('name')) {
      const takenNames = tokens.map(({ name }) => name)
      const name = freeName(proposedName(program, t), takenNames)
      setValue('name', name, { shouldValidate: formState.isSubmitted })
    }
    if (isFree('role')) setValue('role', program.role)
    if (isFree('lifetime')) setValue('lifetime', program.lifetime)
  }
  const handleChange = ({ target }: { target: { value: string } }) => {
    if (isProgramId(target.value)) propose(target.value)
  }
  const handleElse = () => {
    flushSync(() => {
      setValue('purpose', null)
      for (const field of ['name', 'role', 'lifetime'] as const) {
        if (isFree(field)) setValue(field, emptyAddForm[field])
      }
    })
    onElse()
  }
  const isMore = programs.find(({ id }) => id === chosen)?.group === 'more'
  const offered = programs.filter(({ group }) => group === 'common' || isMoreShown || isMore)

  return (
    <FieldGroup legend={t('tokens.add.purpose')}>
      <div className={styles['tiles']}>
        {offered.map((program, index) => (
          <label key={program.id} className={styles['tile']}>
            <input
              type="radio"
              value={program.id}
              data-autofocus={index === 0 && !hasStart ? true : undefined}
              {...register('purpose', { onChange: handleChange })}
              onKeyDown={chooseOnEnter}
            />
            {purposeLabel(program, t)}
          </label>
        ))}
        {!isMoreShown && !isMore && (
          <button type="button" className={styles['tile']} onClick={() => setIsMoreShown(true)}>
            {t('tokens.add.purpose.more')}
          </button>
        )}
        <button type="button" className={styles['tile']} onClick={handleElse}>
          {t('tokens.add.purpose.else')}
        </button>
      </div>
    </FieldGroup>
  )
}

/** Enter takes the tile that has the focus; a second one sends the form. */
function chooseOnEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.currentTarget.checked) return
  event.preventDefault()
  event.currentTarget.click()
}
