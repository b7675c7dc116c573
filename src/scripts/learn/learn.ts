import * as accessToken from '../../api/schemas/access-token'
import { contractOf, type Contract } from './report/contract'
import { evidenceOf } from './evidence'
import { parseHar, type Call } from './recording/har'
import { learnFrom } from './tokens/learnt'
import { LearnProblem } from './recording/problem'
import { reportOf } from './report/report'
import { findTokenCalls, type TokenCalls } from './tokens/roles'
import type { Safe } from './words/safe'
import { isStatic, meterSites } from './recording/site'
import { accessTokenSource } from './report/sources'
import { Words } from './words/words'

export type LearnOptions = {
  /** Names that the user says are the firmware's. */
  shown?: readonly string[]
  contract?: Contract
}

/** The report of a recording.  @param text of a HAR file   @throws LearnProblem */
export function learn(
  text: string,
  { shown = [], contract = contractOf(accessToken) }: LearnOptions = {},
): Safe {
  const { calls, unreadable } = parseHar(text)
  const { site, found } = chooseSite(calls)
  return reportOf({
    learnt: learnFrom(site, found),
    contract,
    source: accessTokenSource,
    words: new Words(evidenceOf(calls, site, shown)),
    counts: { calls: site.length, elsewhere: calls.length - site.length, unreadable },
  })
}

/** The host whose calls manage tokens. */
function chooseSite(calls: readonly Call[]): { site: readonly Call[]; found: TokenCalls } {
  const sites = meterSites(calls)
  if (sites.length === 0) {
    throw new LearnProblem(
      'The recording is of another site: none of its calls goes to a meter in your network.',
    )
  }
  const [best] = sites
    .map((site) => ({ site, found: findTokenCalls(site) }))
    .toSorted((a, b) => rolesIn(b.found) - rolesIn(a.found))
  if (best && rolesIn(best.found) > 0) return best
  const asked = sites.flat().filter((call) => !isStatic(call))
  throw new LearnProblem(
    asked.length > 0 && asked.every(({ answer }) => answer.text === '')
      ? 'The recording has no bodies: save it as “HAR with content”.'
      : 'The recording has calls to a meter, but none that lists, adds, authorises or revokes a token: record again while you press each of them once.',
  )
}

const rolesIn = ({ byRole }: TokenCalls): number =>
  [byRole.list, byRole.add, byRole.authorise, byRole.revoke].filter((calls) => calls.length > 0)
    .length
