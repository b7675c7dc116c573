import type { Token } from '../../../api/token'

/** A token whose secret was just given to a program.
 *  usedAt: its last use until then, epoch ms; null = none */
export type HandedOver = { id: string; usedAt: number | null }

/** When its program used it for the first time, epoch ms; null = not yet, or not reported. */
export const firstUse = (handedOver: HandedOver, { lastUsedAt }: Token): number | null =>
  typeof lastUsedAt === 'number' && lastUsedAt > (handedOver.usedAt ?? 0) ? lastUsedAt : null

/** Whether the first request of its program is still to come. */
export function isAwaited(handedOver: HandedOver, tokens: readonly Token[] = []): boolean {
  const token = tokens.find(({ id }) => id === handedOver.id)
  return token !== undefined && token.authorisedAt !== null && firstUse(handedOver, token) === null
}
