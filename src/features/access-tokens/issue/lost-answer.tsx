import { errorText } from '../../../i18n/error-text'
import { formatExact } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { useKnownTokens, useRevokeToken } from '../model/queries'
import { findLostToken, type LostAttempt } from './lost-token'

type LostAnswerProps = {
  attempt: LostAttempt
  reason: Error
  /** The lost token is revoked; try the same again. */
  onRetry: () => void
}

/** Looks for the token that a lost answer may have left on the meter, and offers to clear it away. */
export function LostAnswer({ attempt, reason, onRetry }: LostAnswerProps) {
  const t = useT()
  const list = useKnownTokens()
  const revoke = useRevokeToken()
  const hasLooked = list.isSuccess && !list.isFetching
  const lost = hasLooked ? findLostToken(list.data ?? [], attempt) : undefined

  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        lost?.kind === 'found' ? (
          <Button
            size="small"
            isPending={revoke.isPending}
            onClick={() => revoke.mutate(lost.token, { onSuccess: onRetry })}
          >
            {t('tokens.add.lost.replace')}
          </Button>
        ) : (
          <Button size="small" isPending={list.isFetching} onClick={() => void list.refetch()}>
            {t('tokens.add.lost.look')}
          </Button>
        )
      }
    >
      <p>{errorText(reason)}</p>
      <p>{t('tokens.add.lost.title')}</p>
      <p>{list.isFetching ? t('tokens.add.lost.looking') : finding()}</p>
      {revoke.isError && (
        <p>{t('tokens.add.lost.revokeFailed', { reason: errorText(revoke.error) })}</p>
      )}
    </Notice>
  )

  function finding(): string {
    switch (lost?.kind) {
      case undefined:
        return t('tokens.add.lost.cannotLook', { reason: errorText(list.error) })
      case 'none':
        return t('tokens.add.lost.notFound')
      case 'unsure':
        return t('tokens.add.lost.unsure', { name: attempt.name })
      case 'found':
        return t('tokens.add.lost.found', {
          name: lost.token.name,
          when: formatExact(lost.token.createdAt),
        })
    }
  }
}
