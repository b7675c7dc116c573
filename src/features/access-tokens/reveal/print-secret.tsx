import { useState } from 'react'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { PrintNow } from '../../../ui/print-only'
import { HandoverSheet, type SheetFacts } from '../handover/handover-sheet'

type PrintSecretProps = SheetFacts & {
  secret: string
  /** The person says that the sheet, and with it the secret, is on paper. */
  onTaken: () => void
}

type PrintState = 'none' | 'printing' | 'asking' | 'taken'

/** Prints the handover sheet with the secret on it. No browser tells whether anything came out of the
 *  printer, so the person is asked. */
export function PrintSecret({ secret, onTaken, ...facts }: PrintSecretProps) {
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
          <HandoverSheet {...facts} secret={secret} />
        </PrintNow>
      )}
    </>
  )
}
