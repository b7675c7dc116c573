import { useEffect, useRef } from 'react'

import { isOutcomeUnknown } from '../../../api/errors'
import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import type { MessageKey } from '../../../i18n/locales'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Notice } from '../../../ui/notice'
import { showToast } from '../../../ui/toast-store'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { useRevokeToken } from '../model/mutations'
import { tokenStatus } from '../model/token-status'
import { withMarks } from '../parts/marks'
import { useMarks } from '../parts/use-marks'
import { isInUse } from './recent-use'

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
  const revoke = useRevokeToken()
  const { name } = token
  const marks = useMarks()(token)

  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  // Also when the dialog was left meanwhile: the meter goes on, and what it did is said.
  const handleConfirm = async () => {
    if (revoke.isPending) return
    try {
      const outcome = await revoke.mutateAsync(token)
      if (isOpen.current) onClose()
      if (isOwn) {
        session.endAsRevoked()
      } else {
        showToast(
          outcome === 'revoked'
            ? { tone: 'done', text: withMarks(t('tokens.revoke.done', { name }), marks) }
            : { tone: 'info', text: withMarks(t('tokens.revoke.gone', { name }), marks) },
        )
      }
      onRevoked?.(token)
    } catch (error) {
      // While it is open, the dialog says so itself.
      if (!isOpen.current && error instanceof Error) {
        showToast({ tone: 'failed', text: withMarks(failureText(error, name, t), marks) })
      }
    }
  }

  return (
    <ConfirmDialog
      title={t('tokens.revoke.title', { name })}
      confirmLabel={t('tokens.revoke')}
      isPending={revoke.isPending}
      disabledReason={meter.pausedReason}
      error={revoke.isError ? failureText(revoke.error, name, t) : undefined}
      onConfirm={() => void handleConfirm()}
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

function failureText(error: Error, name: string, t: ReturnType<typeof useT>): string {
  const reason = errorText(error)
  return isOutcomeUnknown(error)
    ? t('tokens.revoke.unknown', { name, reason })
    : t('tokens.revoke.failed', { name, reason })
}
