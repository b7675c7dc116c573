import { useMemo, useState } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { Field } from '../../../ui/field'
import { useNow } from '../../../ui/use-now'
import type { OpenDialog } from '../model/open-dialog'
import { useKnownTokens } from '../model/queries'
import { DetailsDialog } from './details-dialog'
import { whichToken } from './which-token'
import { WhichTokenAnswer } from './which-token-answer'
import styles from './which-token.module.css'

/** React remembers the field that was last in use, and what stood in it, until another one is. */
const forgetWhenGone = (field: HTMLTextAreaElement) => () => {
  field.value = ''
}

type WhichTokenDialogProps = {
  /** What was pasted before the dialog opened. */
  initialText?: string | undefined
  onOpen: (dialog: OpenDialog) => void
  onShowInList: (token: Token) => void
  onClose: () => void
}

/** Says what a pasted token is. The pasted text is only in this component's state: it is neither sent
 *  nor stored, and is gone when the dialog closes. */
export function WhichTokenDialog({
  initialText = '',
  onShowInList,
  onOpen,
  onClose,
}: WhichTokenDialogProps) {
  const t = useT()
  const now = useNow()
  const [pasted, setPasted] = useState(initialText)
  const [detailed, setDetailed] = useState<Token | null>(null)
  const { data: tokens } = useKnownTokens()
  const answer = useMemo(() => whichToken(pasted, tokens ?? [], now), [pasted, tokens, now])

  if (detailed) return <DetailsDialog token={detailed} onOpen={onOpen} onClose={onClose} />
  const handleShowDetails = (token: Token) => {
    setPasted('')
    setDetailed(token)
  }
  return (
    <Dialog title={t('which.title')} onRequestClose={onClose}>
      <div>
        <Field label={t('which.token')} help={t('which.help')}>
          {(control) => (
            <textarea
              rows={5}
              className={styles['pasted']}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              translate="no"
              data-autofocus
              ref={forgetWhenGone}
              {...control}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
          )}
        </Field>
        <div role="status" className={styles['answer']}>
          <WhichTokenAnswer
            answer={answer}
            onShowDetails={handleShowDetails}
            onShowInList={onShowInList}
          />
        </div>
      </div>
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </DialogFoot>
    </Dialog>
  )
}
