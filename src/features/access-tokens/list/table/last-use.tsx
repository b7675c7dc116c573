import type { Token } from '../../../../api/token'
import { formatRelative, formatTime } from '../../../../i18n/format'
import { useT } from '../../../../i18n/i18n'
import { useNow } from '../../../../ui/use-now'
import { firstUse } from '../../model/handed-over'
import { useList } from '../list-context'

/** When a token was last used. Of one that was just handed over: whether its program came. */
export function LastUse({ token }: { token: Token }) {
  const t = useT()
  const now = useNow()
  const { handedOver } = useList()
  const { name, lastUsedAt, authorisedAt } = token
  // It cannot have been used yet.
  if (lastUsedAt === undefined || authorisedAt === null) return null
  if (handedOver?.id === token.id) {
    const at = firstUse(handedOver, token)
    return at === null
      ? t('tokens.firstUse.awaited', { name })
      : t('tokens.firstUse', { name, time: formatTime(at) })
  }
  if (lastUsedAt === null) return t('tokens.neverUsed')
  return t('tokens.usedWhen', { when: formatRelative(lastUsedAt, now) })
}
