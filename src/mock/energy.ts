import { phasesAt, STEP_S, STEPS_PER_HOUR, STEPS_PER_WEEK, type Phase } from './house'

/** What the meter counts for each phase: active, reactive and apparent energy, in both directions. */
export const counters = [
  'active+',
  'active-',
  'reactive+',
  'reactive-',
  'apparent+',
  'apparent-',
] as const
export type Counter = (typeof counters)[number]

/** What flows in each direction, in milli-units; one of each pair is 0. Apparent power goes with the
 *  active power. */
export function directed(phase: Phase): Record<Counter, number> {
  const isImport = phase.active >= 0
  return {
    'active+': Math.max(phase.active, 0),
    'active-': Math.max(-phase.active, 0),
    'reactive+': Math.max(phase.reactive, 0),
    'reactive-': Math.max(-phase.reactive, 0),
    'apparent+': isImport ? phase.apparent : 0,
    'apparent-': isImport ? 0 : phase.apparent,
  }
}

const PHASES = 3
const WIDTH = PHASES * counters.length
const HOURS = STEPS_PER_WEEK / STEPS_PER_HOUR
const WEEK_S = STEPS_PER_WEEK * STEP_S

/** Milli-unit seconds counted up to each hour of a week, row by row, the whole week in the last. */
let weekRows: Float64Array | null = null

/** The counters of each phase, in whole milli-unit hours (mWh and so on): the integral of the power
 *  since the meter was installed. @param seconds since then, not negative; a Monday 00:00 */
export function energyAt(seconds: number): readonly Record<Counter, number>[] {
  weekRows ??= countWeek()
  const weeks = Math.floor(seconds / WEEK_S)
  const inWeek = seconds - weeks * WEEK_S
  const step = Math.floor(inWeek / STEP_S)
  const hour = Math.floor(step / STEPS_PER_HOUR)
  const sum = new Float64Array(WIDTH)
  for (let index = 0; index < WIDTH; index += 1) {
    const wholeWeeks = weeks * (weekRows[HOURS * WIDTH + index] ?? 0)
    sum[index] = wholeWeeks + (weekRows[hour * WIDTH + index] ?? 0)
  }
  for (let past = hour * STEPS_PER_HOUR; past < step; past += 1) count(sum, past, STEP_S)
  count(sum, step, inWeek - step * STEP_S)
  return Array.from({ length: PHASES }, (_, phase) => wholeHours(sum, phase))
}

function countWeek(): Float64Array {
  const rows = new Float64Array((HOURS + 1) * WIDTH)
  const sum = new Float64Array(WIDTH)
  for (let hour = 0; hour < HOURS; hour += 1) {
    const first = hour * STEPS_PER_HOUR
    for (let step = first; step < first + STEPS_PER_HOUR; step += 1) count(sum, step, STEP_S)
    rows.set(sum, (hour + 1) * WIDTH)
  }
  return rows
}

/** Adds what flows in a step. Whole numbers far below 2^53, so nothing is lost but within a step. */
function count(sum: Float64Array, step: number, seconds: number): void {
  let row = 0
  for (const { active, reactive, apparent } of phasesAt(step)) {
    const direction = active >= 0 ? 0 : 1
    add(sum, row + direction, Math.abs(active) * seconds)
    add(sum, row + 2 + (reactive >= 0 ? 0 : 1), Math.abs(reactive) * seconds)
    add(sum, row + 4 + direction, apparent * seconds)
    row += counters.length
  }
}

function add(sum: Float64Array, index: number, amount: number): void {
  sum[index] = (sum[index] ?? 0) + amount
}

function wholeHours(sum: Float64Array, phase: number): Record<Counter, number> {
  const hours = (index: number) => Math.floor((sum[phase * counters.length + index] ?? 0) / 3600)
  return {
    'active+': hours(0),
    'active-': hours(1),
    'reactive+': hours(2),
    'reactive-': hours(3),
    'apparent+': hours(4),
    'apparent-': hours(5),
  }
}
