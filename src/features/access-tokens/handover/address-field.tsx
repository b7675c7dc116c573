import { useT } from '../../../i18n/i18n'
import { Field } from '../../../ui/field'
import type { AddressProblem } from './meter-address'

type AddressFieldProps = {
  typed: string
  problem: AddressProblem | undefined
  /** The meter reported its own host name. */
  isKnown: boolean
  onType: (typed: string) => void
}

/** Where programs reach the meter. */
export function AddressField({ typed, problem, isKnown, onType }: AddressFieldProps) {
  const t = useT()
  // An empty field is missing an address; that is not an error yet.
  const isMissing = problem === 'empty' && !isKnown
  return (
    <Field
      label={t('handover.address')}
      help={isKnown ? t('handover.addressHelp') : t('handover.addressUnknown')}
      error={problem && !isMissing ? t(`handover.addressProblem.${problem}`) : undefined}
    >
      {(control) => (
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...control}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}
