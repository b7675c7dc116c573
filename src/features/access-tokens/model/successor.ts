import type { Token } from '../../../api/token'
import { DAY_MS } from '../../../lib/duration'
import type { PresetLifetime } from './programs'

const presets: [PresetLifetime, number][] = [
  ['30d', 30],
  ['90d', 90],
  ['1y', 365],
]

/** The lifetime to propose for a token's successor: the preset closest to the span the old one was
 *  given, by ratio rather than by days, so that 60 days are nearer to 90 than to 30. */
export function successorLifetime({ createdAt, expiresAt }: Token): PresetLifetime {
  if (expiresAt === null) return 'never'
  const days = Math.max(1, (expiresAt - createdAt) / DAY_MS)
  const distance = (preset: number) => Math.abs(Math.log(days / preset))
  return presets.toSorted(([, a], [, b]) => distance(a) - distance(b))[0]?.[0] ?? '1y'
}
