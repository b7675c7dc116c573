import { useState } from 'react'

import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { AddressField } from '../../handover/address-field'
import { parseMeterAddress } from '../../handover/meter-address'
import styles from './artefact.module.css'

type AddressLineProps = {
  typed: string
  /** The meter reported its own host name. */
  isKnown: boolean
  /** A self-signed certificate is accepted. */
  skipsCheck: boolean
  onType: (typed: string) => void
  onSkipCheck: (skips: boolean) => void
}

/** Which meter a configuration is for, with the fields that change it. */
export function AddressLine({ typed, isKnown, skipsCheck, onType, onSkipCheck }: AddressLineProps) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(!isKnown)
  const parsed = parseMeterAddress(typed)
  if (!isOpen) {
    return (
      <p className={styles['address']}>
        {t('tokens.reveal.forMeter', { address: typed.replace(/^http:\/\//, '') })}{' '}
        <Button variant="quiet" size="small" onClick={() => setIsOpen(true)}>
          {t('tokens.reveal.change')}
        </Button>
      </p>
    )
  }
  return (
    <div className={styles['fields']}>
      <AddressField
        typed={typed}
        problem={parsed.ok ? undefined : parsed.problem}
        isKnown={isKnown}
        onType={onType}
      />
      {parsed.ok && parsed.address.protocol === 'https:' && (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={skipsCheck}
            onChange={(event) => onSkipCheck(event.target.checked)}
          />
          {t('handover.uncheckedCertificate')}
        </label>
      )}
    </div>
  )
}
