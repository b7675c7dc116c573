import type { Token } from '../../../api/token'
import { formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import type { MessageKey } from '../../../i18n/locales'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { tokenStatus } from '../model/token-status'
import { withMarks } from '../parts/marks'
import { useMarks } from '../parts/use-marks'
import { isInUse } from './recent-use'
import { useRevokeAndTell } from './use-revoke-and-tell'

type RevokeDialogProps = {
  token: Token
  /** The meter has revoked it, or had it no more. */
  onRevoked?: (token: Token) => void
  onClose: () => void
}

/** Revokes one token, after a question. */
export function RevokeDialog({ token, onRevoked, onClose }: RevokeDialogProps) {
  const t = useT()
  const now = useNow()
  const { meter, session } = usePage()
  const isOwn = token.id === session.ownTokenId
  const { name } = token
  const marks = useMarks()(token)
  const revoke = useRevokeAndTell({
    id: token.id,
    name,
    marks,
    onRevoked: () => {
      if (isOwn) session.endAsRevoked()
      onRevoked?.(token)
      // The sign-in page says so.
      return isOwn
    },
    onClose,
  })

  return (
    <ConfirmDialog
      title={t('tokens.revoke.title', { name })}
      confirmLabel={t('tokens.revoke')}
      isPending={revoke.isPending}
      disabledReason={meter.pausedReason}
      error={revoke.problem}
      onConfirm={revoke.confirm}
      onCancel={onClose}
    >
      {marks !== '' && <p>{withMarks(t('tokens.marks.several'), marks)}</p>}
      {!isOwn && <LastUse token={token} now={now} />}
      <p>{t(consequence(token, now))}</p>
      {isOwn && <Notice tone="attention">{t('tokens.revoke.own')}</Notice>}
    </ConfirmDialog>
  )
}

/** Whether something uses a token that still works, where the meter tells. */
function LastUse({ token, now }: { token: Token; now: number }) {
  const t = useT()
  const { lastUsedAt, authorisedAt, expiresAt } = token
  const hasEnded = expiresAt !== null && expiresAt <= now
  if (authorisedAt === null || hasEnded || lastUsedAt === undefined) return null
  if (lastUsedAt === null) return <p>{t('tokens.revoke.neverUsed')}</p>
  const when = formatRelative(lastUsedAt, now)
  return isInUse(token, now) ? (
    <Notice tone="attention">{t('tokens.revoke.inUse', { when })}</Notice>
  ) : (
    <p>{t('tokens.marks.lastUsed', { when })}</p>
  )
}

/** What stops working when a token ends. */
function consequence(token: Token, now: number): MessageKey {
  switch (tokenStatus(token, now)) {
    case 'waiting':
      return 'tokens.revoke.unused'
    case 'expired':
      return 'tokens.revoke.expired'
    case 'active':
    case 'expires-soon':
      return `tokens.revoke.${token.role}`
  }
}
