import { useState } from 'react'

import { useT } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { Dialog, DialogFoot } from '../../../../ui/dialog/dialog'
import { showToast } from '../../../../ui/toast-store'
import { attemptsLeftBehind, forgetLeftBehind } from './left-behind'
import { LostAnswer } from './lost-answer'

/** After a reload: the tokens that the meter had been asked for, one after the other, each looked for
 *  and offered for revoking. Nothing when there is none. */
export function LeftBehindDialog() {
  const t = useT()
  const [attempts, setAttempts] = useState(attemptsLeftBehind)
  const [attempt] = attempts
  if (!attempt) return null
  const handleClose = () => {
    forgetLeftBehind(attempt)
    setAttempts(attemptsLeftBehind())
  }
  const handleRevoked = () => {
    showToast({ tone: 'done', text: t('tokens.revoke.done', { name: attempt.name }) })
    handleClose()
  }
  return (
    <Dialog title={t('tokens.add.leftBehind', { name: attempt.name })} onRequestClose={handleClose}>
      <LostAnswer attempt={attempt} revokeLabel={t('tokens.revoke')} onRevoked={handleRevoked} />
      <DialogFoot>
        <Button onClick={handleClose} data-autofocus>
          {t('ui.close')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
