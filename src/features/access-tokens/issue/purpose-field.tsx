import { useFormContext } from 'react-hook-form'

import { useT } from '../../../i18n/i18n'
import { FieldGroup } from '../../../ui/field-group'
import { programs, type Program, type ProgramId } from '../model/programs'
import { freeName, isProgramId, programOf, proposedName, purposeLabel } from '../model/purpose'
import { useKnownTokens } from '../model/queries'
import type { AddFormValues } from './issue-form-schema'
import { Preset, Presets } from './presets'
import styles from './purpose-field.module.css'
import type { OwnEntries, Proposed } from './use-own-entries'

/** What the token is for. Choosing is optional; a choice proposes values for the other fields. */
export function PurposeField({ own }: { own: OwnEntries }) {
  const t = useT()
  const { data: tokens = [] } = useKnownTokens()
  const { register, setValue, formState } = useFormContext<AddFormValues>()

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
  const handleChange = (event: { target: { value: string } }) => {
    const { value } = event.target
    if (isProgramId(value)) propose(value)
  }

  const choices = (group: Program['group']) => (
    <Presets size="small">
      {programs
        .filter((program) => program.group === group)
        .map((program) => (
          <Preset
            key={program.id}
            value={program.id}
            {...register('purpose', { onChange: handleChange })}
          >
            {purposeLabel(program, t)}
          </Preset>
        ))}
    </Presets>
  )

  return (
    <FieldGroup legend={t('tokens.add.purpose')}>
      {choices('common')}
      <details className={styles['more']}>
        <summary>{t('tokens.add.purpose.more')}</summary>
        {choices('more')}
      </details>
    </FieldGroup>
  )
}
