import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { DialogFoot } from '../../../ui/dialog/dialog'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { saveCalendar } from '../files/file-actions'
import { useAuthoriseToken } from '../model/mutations'
import type { OpenDialog } from '../model/open-dialog'
import { usePage } from '../model/page-context'
import { replaceBlocker } from '../model/replace-blocker'
import { authoriseBlocker } from '../model/token-status'
import styles from './details-dialog.module.css'

type DetailsActionsProps = {
  token: Token
  onOpen: (dialog: OpenDialog) => void
  onClose: () => void
}

/** What can be done with a token, the next thing to do filled. */
export function DetailsActions({ token, onOpen, onClose }: DetailsActionsProps) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const authorise = useAuthoriseToken()
  const isDue = authoriseBlocker(token, now) === null
  return (
    <>
      <div className={styles['more']}>
        <Button size="small" onClick={() => onOpen({ kind: 'handover', token })}>
          {t('menu.handover')}
        </Button>
        {token.expiresAt !== null && (
          <Button size="small" onClick={() => saveCalendar([token], now)}>
            {t('menu.calendar')}
          </Button>
        )}
      </div>
      {authorise.isError && (
        <Notice tone="danger" role="alert">
          {t('tokens.authorise.failed', { name: token.name, reason: errorText(authorise.error) })}
        </Notice>
      )}
      <DialogFoot>
        <Button
          variant="quietDanger"
          disabledReason={pausedReason}
          onClick={() => onOpen({ kind: 'revoke', token })}
        >
          {t('tokens.revoke')}
        </Button>
        {replaceBlocker(token, now) === null && (
          <Button disabledReason={pausedReason} onClick={() => onOpen({ kind: 'replace', token })}>
            {t('tokens.replace')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {t('ui.close')}
        </Button>
        {isDue && (
          <Button
            variant="primary"
            disabledReason={pausedReason}
            isPending={authorise.isPending}
            onClick={() => authorise.mutate(token)}
          >
            {t('tokens.authorise')}
          </Button>
        )}
      </DialogFoot>
    </>
  )
}
