import type { Token } from '../../../api/token'
import { tokenStatus } from './token-status'

/** Why a token needs someone, most pressing first. */
const attentionReasons = ['waiting', 'expires-soon', 'expired', 'admin-forever'] as const
export type AttentionReason = (typeof attentionReasons)[number]

type AttentionAction = 'authorise' | 'replace' | 'revoke'

export type AttentionItem = { token: Token; reason: AttentionReason; action: AttentionAction }

const actions: Record<AttentionReason, AttentionAction> = {
  waiting: 'authorise',
  'expires-soon': 'replace',
  // Nothing uses it any more, so there is no gap to bridge.
  expired: 'revoke',
  'admin-forever': 'replace',
}

/** The tokens that need someone, most pressing reason first, each under one reason alone; within a
 *  reason the one that ends, or was made, first. @param now epoch ms */
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
  return token.role === 'admin' && token.expiresAt === null ? 'admin-forever' : null
}

/** What is waiting may well end later than it should have begun, so its end says nothing. */
const due = ({ token, reason }: AttentionItem) =>
  reason === 'waiting' ? 0 : (token.expiresAt ?? 0)
