import { useState, type ReactNode } from 'react'

import type { Token } from '../../../../api/token'
import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import type { MenuItem } from '../../../../ui/menu/menu'
import { PrintNow } from '../../../../ui/print-only'
import { HandoverSheet } from '../../handover/handover-sheet'
import type { MeterAddress } from '../../handover/meter-address'
import { qrCode } from '../../handover/qr'
import styles from './artefact.module.css'

type OtherWaysOptions = {
  token: Token
  secret: string
  /** null: not known, so there is no sheet to print. */
  address: MeterAddress | null
  /** What another device would scan. */
  text: string
  /** The person confirms that it is on paper, or on the other device. */
  onTaken: () => void
}

/** Paper, and the camera of another device. A browser cannot tell whether either worked, so the person
 *  is asked. */
export function useOtherWays({ token, secret, address, text, onTaken }: OtherWaysOptions): {
  items: () => MenuItem[]
  outcome: ReactNode
} {
  const t = useT()
  const [state, setState] = useState<'none' | 'printing' | 'printed' | 'scanning'>('none')
  const handleTaken = () => {
    setState('none')
    onTaken()
  }
  const items = () => [
    ...(address ? [{ label: t('sheet.printSecret'), onSelect: () => setState('printing') }] : []),
    { label: t('tokens.reveal.scan'), onSelect: () => setState('scanning') },
  ]
  const confirm = (label: string) => (
    <Button size="small" icon="check" onClick={handleTaken}>
      {label}
    </Button>
  )
  return {
    items,
    outcome: (
      <>
        {state === 'printing' && address && (
          <PrintNow onPrinted={() => setState('printed')}>
            <HandoverSheet token={token} address={address} secret={secret} />
          </PrintNow>
        )}
        {state === 'printed' && (
          <div className={styles['asked']}>
            <p>{t('tokens.reveal.printed')}</p>
            {confirm(t('sheet.printedSecret'))}
          </div>
        )}
        {state === 'scanning' && (
          <>
            {/* A configuration may be too long for a code. */}
            <ScanCode text={qrCode(text) ? text : secret} />
            <div className={styles['asked']}>{confirm(t('tokens.reveal.scanned'))}</div>
          </>
        )}
      </>
    ),
  }
}

function ScanCode({ text }: { text: string }) {
  const t = useT()
  const code = qrCode(text)
  if (!code) return null
  return (
    <figure className={styles['qr']}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('sheet.secret.qr')}>
        <path d={code.path} />
      </svg>
    </figure>
  )
}
