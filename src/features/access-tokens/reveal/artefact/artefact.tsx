import { useState, type Ref } from 'react'

import { useT } from '../../../../i18n/i18n'
import { ErrorBoundary } from '../../../../ui/error-boundary'
import { useMeterAddress } from '../../handover/use-meter-address'
import type { ProgramId } from '../../model/programs'
import { configurable, isProgramId, purposeLabel } from '../../model/purpose'
import { AddressLine } from './address-line'
import type { CopySecret } from './copy-secret'
import styles from './artefact.module.css'
import { RecipeArtefact } from './recipe-artefact'
import { SecretBox } from './secret-box'
import type { Reveal } from '../use-reveal'

type ArtefactProps = {
  ref: Ref<CopySecret>
  reveal: Reveal
  /** Out of sight, but not taken away: its choices stay. */
  isFolded: boolean
}

/** What the person takes along: a program's configuration with the secret in it, or the secret alone.
 *  Never both at once. */
export function Artefact({ ref, reveal, isFolded }: ArtefactProps) {
  const t = useT()
  const { purpose } = reveal
  const [program, setProgram] = useState<ProgramId | ''>(
    purpose === null || purpose === 'person' ? '' : purpose,
  )
  const [variantSelect, setVariantSelect] = useState<HTMLElement | null>(null)
  const { typed, isKnown, parsed, onType } = useMeterAddress()
  const [skipsCheck, setSkipsCheck] = useState(false)
  const address = parsed.ok ? parsed.address : null
  const secretBox = <SecretBox ref={ref} reveal={reveal} address={address} />
  return (
    <div className={styles['artefact']} hidden={isFolded}>
      <div className={styles['choices']}>
        <select
          className={styles['select']}
          aria-label={t('handover.program')}
          value={program}
          onChange={({ target }) => setProgram(isProgramId(target.value) ? target.value : '')}
        >
          <option value="">{t('tokens.reveal.onlySecret')}</option>
          {configurable.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {purposeLabel(choice, t)}
            </option>
          ))}
        </select>
        <span ref={setVariantSelect} className={styles['variant']} />
        {program !== '' && (
          <AddressLine
            typed={typed}
            isKnown={isKnown}
            skipsCheck={skipsCheck}
            onType={onType}
            onSkipCheck={setSkipsCheck}
          />
        )}
      </div>
      {(program === '' || !address) && secretBox}
      {program !== '' && address && (
        // The secret alone is the way out where a configuration cannot be shown.
        <ErrorBoundary key={program} renderFallback={() => secretBox}>
          <RecipeArtefact
            ref={ref}
            reveal={reveal}
            program={program}
            address={address}
            skipCertificateCheck={skipsCheck}
            variantSelect={variantSelect}
          />
        </ErrorBoundary>
      )}
    </div>
  )
}
