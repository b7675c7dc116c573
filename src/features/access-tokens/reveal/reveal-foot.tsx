import { useState, type KeyboardEvent, type MouseEvent } from 'react'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { DialogFoot } from '../../../ui/dialog/dialog'
import { usePage } from '../model/page-context'
import styles from './reveal-foot.module.css'
import type { Reveal } from './use-reveal'

type Next = 'copyAndAuthorise' | 'copyLast' | 'authorise' | 'test' | 'done'

/** The one thing to do next. */
function nextOf({ isTaken, authorised, test, isProven }: Reveal): Next {
  if (!authorised) return isTaken ? 'authorise' : 'copyAndAuthorise'
  if (!isTaken) return 'copyLast'
  return isProven || test.isPending || test.result === null ? 'done' : 'test'
}

type RevealFootProps = {
  reveal: Reveal
  /** Copies the secret. @returns whether that is certain */
  onCopy: () => Promise<boolean>
  onClose: () => void
}

/** The ways on and out. One button is filled: the next thing to do. */
export function RevealFoot({ reveal, onCopy, onClose }: RevealFootProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { isAuthorising, authorise, test } = reveal
  // What was begun keeps its name until it is over, although copying alone already leads to the next.
  const [begun, setBegun] = useState<Next | null>(null)
  const next = isAuthorising && begun ? begun : nextOf(reveal)
  const isBusy = isAuthorising || (test.isPending && next === 'done')
  const isDone = next === 'done' && !isBusy

  const copyAndAuthorise = async () => {
    if (await onCopy()) authorise()
  }
  const handleNext = (event: MouseEvent) => {
    // The button changes under the pointer: the second click of a double click must not do what comes next.
    if (event.detail > 1) return
    setBegun(next)
    switch (next) {
      case 'copyAndAuthorise':
        void copyAndAuthorise()
        return
      case 'copyLast':
        void onCopy()
        return
      case 'authorise':
        authorise()
        return
      case 'test':
        test.run()
        return
      case 'done':
        onClose()
    }
  }
  const needsMeter = next === 'copyAndAuthorise' || next === 'authorise' || next === 'test'
  return (
    <DialogFoot>
      {!isDone && (
        <Button className={styles['close']} variant="quiet" onClick={onClose}>
          {t('ui.close')}
        </Button>
      )}
      {next === 'copyAndAuthorise' && !isAuthorising && (
        <Button disabledReason={pausedReason} onClick={authorise}>
          {t('tokens.authorise')}
        </Button>
      )}
      <Button
        variant="primary"
        data-autofocus
        isPending={isBusy || (next === 'test' && test.isPending)}
        disabledReason={needsMeter && !isBusy ? pausedReason : undefined}
        onClick={handleNext}
        onKeyDown={ignoreRepeated}
      >
        {next === 'authorise'
          ? t('tokens.authorise')
          : next === 'done'
            ? t('ui.done')
            : t(`tokens.reveal.next.${next}`)}
      </Button>
    </DialogFoot>
  )
}

/** The same for a key that is held down. */
function ignoreRepeated(event: KeyboardEvent) {
  if (event.repeat) event.preventDefault()
}
