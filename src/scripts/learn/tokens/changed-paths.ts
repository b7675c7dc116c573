import type { Call } from '../recording/har'
import { leavesOf, type Scalar } from '../recording/json'
import { isGood } from './learnt-call'
import { idsOf, type TokenCalls } from './roles'
import { likeness, objectsIn } from './tokens-in'

/** Places in a token, joined by dots, where AUTHORISE made a difference: seen by the last answer that shows
 *  the token before and the first one after.  @param site every call, in order */
export function changedPaths(site: readonly Call[], { byRole, ids }: TokenCalls): Set<string> {
  const shown = [...byRole.add, ...byRole.list, ...byRole.authorise]
    .filter(isGood)
    .map((call) => ({ call, at: site.indexOf(call) }))
    .toSorted((a, b) => a.at - b.at)
  const changed = new Set<string>()
  for (const authorise of byRole.authorise.filter(isGood)) {
    const at = site.indexOf(authorise)
    const [id] = idsOf(authorise, ids)
    if (id === undefined) continue
    const seen = shown.flatMap((one) => {
      const leaves = leavesOfToken(one.call.answer.value, id)
      return leaves ? [{ at: one.at, leaves }] : []
    })
    const before = seen.findLast((one) => one.at < at)?.leaves
    const after = seen.find((one) => one.at >= at)?.leaves
    for (const [path, value] of after ?? []) {
      const old = before?.get(path) ?? null
      if (before && old !== value) changed.add(path)
    }
  }
  return changed
}

/** The scalars of the token with an id, by place inside it. */
function leavesOfToken(body: unknown, id: string): Map<string, Scalar> | null {
  const holder = objectsIn(body)
    .filter(({ value }) => leavesOf(value).some((leaf) => String(leaf.value) === id))
    .toSorted((a, b) => b.place.length - a.place.length)
    .find(({ value }) => likeness(value) >= 2)
  return holder
    ? new Map(leavesOf(holder.value).map(({ path, value }) => [path.join('.'), value]))
    : null
}
