import type { Token } from '../../../api/token'
import { formatDay, formatExact, formatRelative } from '../../../i18n/format'
import type { Translate } from '../../../i18n/i18n'
import { distinguish } from '../model/namesakes'

/** Sentences that tell a token from others of its name, or of one that looks like it; '' when there are
 *  none. @param tokens the list  @param now epoch ms */
export function marksText(
  token: Token,
  tokens: readonly Token[],
  now: number,
  t: Translate,
): string {
  const marks = distinguish(token, tokens, now)
  if (marks === null) return ''
  const { createdAt, expiresAt, lastUsedAt, idEnd } = marks
  const sentences = [t('tokens.marks.created', { when: formatExact(createdAt) })]
  sentences.push(
    expiresAt === null
      ? t('tokens.marks.never')
      : t('tokens.marks.expires', { when: formatDay(expiresAt) }),
  )
  if (lastUsedAt === null) sentences.push(t('tokens.marks.neverUsed'))
  if (typeof lastUsedAt === 'number') {
    sentences.push(t('tokens.marks.lastUsed', { when: formatRelative(lastUsedAt, now) }))
  }
  if (idEnd !== null) sentences.push(t('tokens.marks.id', { end: idEnd }))
  return sentences.join(' ')
}

/** A sentence about a token, followed by what tells it from others of its name. */
export const withMarks = (sentence: string, marks: string): string =>
  marks === '' ? sentence : `${sentence} ${marks}`
