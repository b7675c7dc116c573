import { listTokens } from '../../../api/access-tokens'
import { hasStatus } from '../../../api/errors'
import { pause } from '../../../api/pause'
import { readMeter } from '../../../api/reading'
import type { Token } from '../../../api/token'
import { tokenStatus } from '../model/token-status'

/** Why the meter refuses a token, as far as the list tells; the refusal itself gives no reason.
 *  - `role`: nothing is wrong with the token, so the meter does not accept its role
 *  - `unknown`: the list could not be asked */
type RefusalReason = 'waiting' | 'expired' | 'gone' | 'role' | 'unknown'

export type TokenTestResult =
  | { kind: 'reading'; gridPowerW: number }
  | { kind: 'manages' }
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'failed'; error: unknown }

type TokenTest = {
  token: Token
  secret: string
  /** The tokens as the session sees them now. */
  askList: () => Promise<readonly Token[]>
  signal: AbortSignal
}

/** Tries a token for what it is meant for: one for programs reads the meter, one for managing lists
 *  the tokens. Sends the token's secret, not the session's. A refusal that the list does not explain is
 *  asked for once more, as a meter that restarts refuses everybody for a moment. Never throws. */
export async function testToken(test: TokenTest): Promise<TokenTestResult> {
  try {
    const result = await tryOrReason(test)
    const isExplained = result.kind !== 'refused' || !isDoubtful(result.reason)
    if (isExplained) return result
    await pause('refused', { signal: test.signal })
    return await tryOrReason(test)
  } catch (error) {
    return { kind: 'failed', error }
  }
}

const isDoubtful = (reason: RefusalReason): boolean => reason === 'role' || reason === 'unknown'

async function tryOrReason(test: TokenTest): Promise<TokenTestResult> {
  try {
    return await tryToken(test)
  } catch (error) {
    if (!hasStatus(error, 401)) throw error
    return { kind: 'refused', reason: await askReason(test) }
  }
}

async function tryToken({ token, secret, signal }: TokenTest): Promise<TokenTestResult> {
  if (token.role === 'admin') {
    await listTokens({ as: { bearer: secret }, signal })
    return { kind: 'manages' }
  }
  const { gridPowerW } = await readMeter(secret, { signal })
  return { kind: 'reading', gridPowerW }
}

async function askReason({ token, askList }: TokenTest): Promise<RefusalReason> {
  try {
    return refusalReason(await askList(), token.id, Date.now())
  } catch {
    return 'unknown'
  }
}

/** What the list tells about a refusal. @param now epoch ms */
export function refusalReason(tokens: readonly Token[], id: string, now: number): RefusalReason {
  const token = tokens.find((one) => one.id === id)
  if (!token) return 'gone'
  const status = tokenStatus(token, now)
  return status === 'waiting' || status === 'expired' ? status : 'role'
}

/** Power as it is told to people: whole watts, and where they go.
 *  @param gridPowerW positive is drawn from the grid, negative is fed in */
export function gridFlow(gridPowerW: number): { watts: number; way: 'from' | 'into' | 'none' } {
  const watts = Math.round(Math.abs(gridPowerW))
  if (watts === 0) return { watts, way: 'none' }
  return { watts, way: gridPowerW > 0 ? 'from' : 'into' }
}
