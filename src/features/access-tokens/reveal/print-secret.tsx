import { useState } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { PrintNow } from '../../../ui/print-only'
import { HandoverSheet } from '../handover/handover-sheet'
import type { MeterAddress } from '../handover/meter-address'

type PrintSecretProps = {
  token: Token
  secret: string
  address: MeterAddress
  /** The person confirms that the secret is on paper. */
  onTaken: () => void
}

type PrintState = 'none' | 'printing' | 'asking' | 'taken'

/** Prints the handover sheet with the secret on it. A browser cannot tell whether the printer worked, so
 *  the person is asked. */
export function PrintSecret({ token, secret, address, onTaken }: PrintSecretProps) {
  const t = useT()
  const [state, setState] = useState<PrintState>('none')
  const handleTaken = () => {
    setState('taken')
    onTaken()
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setState('printing')}>
        {t('sheet.printSecret')}
      </Button>
      {state === 'asking' && (
        <Button icon="check" onClick={handleTaken}>
          {t('sheet.printedSecret')}
        </Button>
      )}
      {state === 'printing' && (
        <PrintNow onPrinted={() => setState('asking')}>
          <HandoverSheet token={token} address={address} secret={secret} />
        </PrintNow>
      )}
    </>
  )
}
