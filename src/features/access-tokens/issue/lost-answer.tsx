import { useQuery } from '@tanstack/react-query'

import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { formatExact } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { tokenQueries, useRevokeToken } from '../model/queries'

/** An attempt to add a token whose answer never came. */
export type LostAttempt = {
  name: string
  role: Token['role']
  /** Ids that were in the list before, so that a new row can be told from an old one. */
  knownIds: ReadonlySet<string>
}

type LostAnswerProps = {
  attempt: LostAttempt
  reason: Error
  /** The orphan is gone; try the same again. */
  onRetry: () => void
}

/** Looks for the token that a lost answer may have left on the meter, and offers to clear it away. */
export function LostAnswer({ attempt, reason, onRetry }: LostAnswerProps) {
  const t = useT()
  const list = useQuery(tokenQueries.list())
  const revoke = useRevokeToken()
  const hasLooked = list.isSuccess && !list.isFetching
  const orphan = hasLooked ? findOrphan(list.data ?? [], attempt) : undefined

  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        orphan ? (
          <Button
            size="small"
            isPending={revoke.isPending}
            onClick={() => revoke.mutate(orphan, { onSuccess: onRetry })}
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
    if (!hasLooked) return t('tokens.add.lost.cannotLook', { reason: errorText(list.error) })
    if (!orphan) return t('tokens.add.lost.notFound')
    return t('tokens.add.lost.found', {
      name: orphan.name,
      when: formatExact(orphan.createdAt),
    })
  }
}

/** The newest row that was not there before and is what was asked for. */
export function findOrphan(tokens: Token[], attempt: LostAttempt): Token | undefined {
  return tokens
    .filter(
      (token) =>
        !attempt.knownIds.has(token.id) &&
        token.name === attempt.name &&
        token.role === attempt.role &&
        token.authorisedAt === null,
    )
    .toSorted((a, b) => b.createdAt - a.createdAt)[0]
}
