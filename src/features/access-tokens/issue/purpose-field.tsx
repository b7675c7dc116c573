import { useRef, type RefObject } from 'react'
import { useFormContext } from 'react-hook-form'

import { useT } from '../../../i18n/i18n'
import { classNames } from '../../../ui/class-names'
import type { AddFormValues } from './issue-form-schema'
import styles from './add-form.module.css'
import { programs, type Program, type ProgramId } from '../model/programs'
import { freeName, isProgramId, programOf, proposedName, purposeLabel } from '../model/purpose'

type Proposed = 'name' | 'role' | 'lifetime'

/** The fields that the person has filled in by hand: no proposal may change those. */
export type OwnEntries = {
  entries: RefObject<ReadonlySet<Proposed>>
  /** Option of a field's `register`. */
  note: { onChange: (event: { target: { name: string; value: string } }) => void }
}

export function useOwnEntries(): OwnEntries {
  const entries = useRef<Set<Proposed>>(new Set())
  const handleChange = ({ target }: { target: { name: string; value: string } }) => {
    const { name, value } = target
    if (name !== 'name' && name !== 'role' && name !== 'lifetime') return
    // A name that was wiped out again is free for a proposal.
    if (name === 'name' && value.trim() === '') entries.current.delete(name)
    else entries.current.add(name)
  }
  return { entries, note: { onChange: handleChange } }
}

type PurposeFieldProps = {
  own: OwnEntries
  /** Names there are already. */
  takenNames: readonly string[]
}

/** What the token is for. A choice proposes the rest of the form; none has to be made. */
export function PurposeField({ own, takenNames }: PurposeFieldProps) {
  const t = useT()
  const { register, setValue, formState } = useFormContext<AddFormValues>()

  const isFree = (field: Proposed) => !own.entries.current.has(field)
  const propose = (id: ProgramId) => {
    const program = programOf(id)
    if (!program) return
    if (isFree('name')) {
      const name = freeName(proposedName(program, t), takenNames)
      setValue('name', name, { shouldValidate: formState.isSubmitted })
    }
    if (isFree('role')) setValue('role', program.role)
    if (isFree('lifetime')) setValue('lifetime', program.lifetime)
  }
  const handleChange = (event: { target: { value: string } }) => {
    const { value } = event.target
    if (isProgramId(value)) propose(value)
  }

  const choices = (group: Program['group']) => (
    <div className={styles['presets']}>
      {programs
        .filter((program) => program.group === group)
        .map((program) => (
          <label key={program.id} className={classNames(styles['preset'], styles['small'])}>
            <input
              type="radio"
              value={program.id}
              {...register('purpose', { onChange: handleChange })}
            />
            {purposeLabel(program, t)}
          </label>
        ))}
    </div>
  )

  return (
    <fieldset className={styles['group']}>
      <legend>{t('tokens.add.purpose')}</legend>
      {choices('common')}
      <details className={styles['more']}>
        <summary>{t('tokens.add.purpose.more')}</summary>
        {choices('more')}
      </details>
    </fieldset>
  )
}
