import type { Token } from '../../../api/token'
import { DAY_MS } from '../../../lib/duration'

/** True where the meter saw a token within the last day: then something uses it.  @param now epoch ms */
export const isInUse = ({ lastUsedAt }: Token, now: number): boolean =>
  typeof lastUsedAt === 'number' && now - lastUsedAt < DAY_MS
