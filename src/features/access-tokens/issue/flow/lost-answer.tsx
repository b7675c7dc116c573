import { errorText } from '../../../../i18n/error-text'
import { formatExact } from '../../../../i18n/format'
import { useT, type Translate } from '../../../../i18n/i18n'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import { useRevokeToken } from '../../model/mutations'
import { useKnownTokens } from '../../model/queries'
import { findLostToken, type LostAttempt, type LostToken } from './lost-token'

type LostAnswerProps = {
  attempt: LostAttempt
  /** Why the answer was lost, unless the dialog says so. */
  reason?: Error
  /** Of the button that revokes the lost token. */
  revokeLabel: string
  onRevoked: () => void
}

/** Looks for the token that the meter may have made although its answer was lost, and offers to revoke
 *  it. */
export function LostAnswer({ attempt, reason, revokeLabel, onRevoked }: LostAnswerProps) {
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
            onClick={() => revoke.mutate(lost.token, { onSuccess: onRevoked })}
          >
            {revokeLabel}
          </Button>
        ) : (
          <Button size="small" isPending={list.isFetching} onClick={() => void list.refetch()}>
            {t('tokens.add.lost.look')}
          </Button>
        )
      }
    >
      {reason && <p>{errorText(reason)}</p>}
      <p>{t('tokens.add.lost.title')}</p>
      <p>
        {list.isFetching
          ? t('tokens.add.lost.looking')
          : findingText(lost, attempt.name, list.error, t)}
      </p>
      {revoke.isError && (
        <p>{t('tokens.add.lost.revokeFailed', { reason: errorText(revoke.error) })}</p>
      )}
    </Notice>
  )
}

/** @param lost what the list says, or undefined when the meter could not be asked */
function findingText(
  lost: LostToken | undefined,
  name: string,
  error: unknown,
  t: Translate,
): string {
  switch (lost?.kind) {
    case undefined:
      return t('tokens.add.lost.cannotLook', { reason: errorText(error) })
    case 'none':
      return t('tokens.add.lost.notFound')
    case 'unsure':
      return t('tokens.add.lost.unsure', { name })
    case 'found':
      return t('tokens.add.lost.found', {
        name: lost.token.name,
        when: formatExact(lost.token.createdAt),
      })
  }
}
