import type { Token } from '../../../api/token'
import { isUnused, tokenStatus } from './token-status'

/** Why a token needs attention, most urgent first. */
const attentionReasons = ['waiting', 'expires-soon', 'expired', 'unused', 'admin-forever'] as const
export type AttentionReason = (typeof attentionReasons)[number]

type AttentionAction = 'authorise' | 'replace' | 'revoke'

export type AttentionItem = { token: Token; reason: AttentionReason; action: AttentionAction }

const actions: Record<AttentionReason, AttentionAction> = {
  waiting: 'authorise',
  'expires-soon': 'replace',
  // No program uses it any more, so nothing would stop working.
  expired: 'revoke',
  unused: 'revoke',
  'admin-forever': 'replace',
}

/** The tokens that need attention, the most urgent reason first, each token under one reason only.
 *  Within a reason the token that ends first, or was created first, leads. @param now epoch ms */
export function attentionItems(tokens: readonly Token[], now: number): AttentionItem[] {
  return tokens
    .flatMap((token) => {
      const reason = attentionReason(token, now)
      return reason === null ? [] : [{ token, reason, action: actions[reason] }]
    })
    .toSorted(
      (a, b) =>
        attentionReasons.indexOf(a.reason) - attentionReasons.indexOf(b.reason) ||
        due(a) - due(b) ||
        a.token.createdAt - b.token.createdAt,
    )
}

function attentionReason(token: Token, now: number): AttentionReason | null {
  const status = tokenStatus(token, now)
  if (status !== 'active') return status
  if (isUnused(token, now)) return 'unused'
  return token.role === 'admin' && token.expiresAt === null ? 'admin-forever' : null
}

/** Tokens that wait are ordered by their creation: when they end says nothing about how urgent they are. */
const due = ({ token, reason }: AttentionItem) =>
  reason === 'waiting' ? 0 : (token.expiresAt ?? 0)

/** Several tokens of one reason. */
export type AttentionGroup = { reason: AttentionReason; tokens: readonly Token[] }

/** From how many tokens of one reason on they are told as one group. */
const GROUP_FROM = 4
/** Unused tokens belong together sooner: the question is the same for each of them. */
const GROUP_FROM_UNUSED = 2

/** What the page tells in one sentence each: a token, or a group of many with one reason.
 *  @param items as attentionItems orders them */
export function attentionEntries(
  items: readonly AttentionItem[],
): (AttentionItem | AttentionGroup)[] {
  return attentionReasons.flatMap((reason): (AttentionItem | AttentionGroup)[] => {
    const same = items.filter((item) => item.reason === reason)
    const least = reason === 'unused' ? GROUP_FROM_UNUSED : GROUP_FROM
    return same.length < least ? same : [{ reason, tokens: same.map(({ token }) => token) }]
  })
}
