// A house with a PV roof whose week repeats: every value is a function of the time alone, so that
// any number of meters agree and nothing has to run in the background.

/** Power stays the same for so long, in seconds. */
export const STEP_S = 10
export const STEPS_PER_HOUR = 360
export const STEPS_PER_WEEK = 168 * STEPS_PER_HOUR

const STEPS_PER_DAY = 24 * STEPS_PER_HOUR

/** One phase of the grid connection, in whole milli-units. */
export type Phase = {
  /** mW; from the grid where positive, to the grid where negative. All phases have the same sign. */
  active: number
  /** mvar; inductive where positive. All phases have the same sign. */
  reactive: number
  /** mVA; never negative. */
  apparent: number
}

/** What flows through the three phases. @param step of the week, from Monday 00:00 */
export function phasesAt(step: number): readonly [Phase, Phase, Phase] {
  const load = loadW(step)
  const active = (load - solarW(step)) * 1000
  const reactive = (60 + load * 0.11 + (drift(step, 45, 1) - 0.5) * 320) * 1000
  const first = 0.24 + 0.2 * drift(step, 90, 2)
  const second = 0.24 + 0.2 * drift(step, 120, 3)
  const phase = (share: number): Phase => {
    const p = Math.round(active * share)
    const q = Math.round(reactive * share)
    return { active: p, reactive: q, apparent: Math.round(Math.hypot(p, q)) }
  }
  return [phase(first), phase(second), phase(1 - first - second)]
}

/** What the people and their machines use. */
function loadW(step: number): number {
  const hour = hourOf(step)
  const people =
    520 * hump(hour, 7.2, 0.9) + 380 * hump(hour, 12.4, 0.8) + 760 * hump(hour, 19.2, 1.7)
  const fridge = step % 270 < 90 ? 95 : 0
  const isKettleOn =
    step % 90 < 18 && hour > 6 && hour < 22.5 && random(Math.floor(step / 90), 4) < 0.09
  const lamps = people * (0.55 + 0.9 * drift(step, 30, 5))
  return 190 + lamps + fridge + (isKettleOn ? 2050 : 0) + 16 * random(step, 6)
}

/** What the roof gives: the sun of an average day behind the clouds of this one. */
function solarW(step: number): number {
  const light = (hourOf(step) - 5.8) / 14.2
  if (light <= 0 || light >= 1) return 0
  const brightness = 0.3 + 0.7 * random(Math.floor(step / STEPS_PER_DAY), 7)
  const sky = brightness + (1 - brightness) * drift(step, 36, 8) ** 2
  return 4200 * Math.sin(Math.PI * light) ** 1.4 * sky
}

const hourOf = (step: number) => (step % STEPS_PER_DAY) / STEPS_PER_HOUR

/** A bell around an hour of the day. */
const hump = (hour: number, middle: number, width: number) =>
  Math.exp(-(((hour - middle) / width) ** 2))

/** 0 to 1, wandering smoothly from one random point to the next.
 *  @param span steps between the points; divides the week, so that it closes without a jump */
export function drift(step: number, span: number, salt: number): number {
  const points = STEPS_PER_WEEK / span
  const at = step / span
  const from = Math.floor(at)
  const way = at - from
  const start = random(from % points, salt)
  const end = random((from + 1) % points, salt)
  return start + (end - start) * way * way * (3 - 2 * way)
}

/** 0 to below 1, always the same for the same numbers, without a visible pattern. */
export function random(index: number, salt: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32
}
