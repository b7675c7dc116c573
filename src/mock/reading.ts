import type { ReadingWire } from '../api/schemas/reading'
import { counters, directed, energyAt, type Counter } from './energy'
import { drift, phasesAt, random, STEP_S, STEPS_PER_WEEK } from './house'

/** Since when the meter counts: Monday, 6 January 2020, 00:00 in Berlin. */
export const INSTALLED_AT = Date.UTC(2020, 0, 5, 23)

/** Some SHA-1; a real meter's stands for how it is wired. */
const CONFIGURATION_ID = '7d1c8ab03f5e49260c9f1e8b52d4a7630be1f9c2'

/** What the meter reads. A time before it was installed reads as that moment.
 *  @param now epoch ms
 *  @returns whole milli-units under the names that the device uses */
export function readingAt(now: number): ReadingWire {
  const seconds = Math.max(0, now - INSTALLED_AT) / 1000
  const step = Math.floor(seconds / STEP_S) % STEPS_PER_WEEK
  const phases = phasesAt(step)
  return {
    'smart-meter': {
      configuration_id: CONFIGURATION_ID,
      status: 'STATUS_OK',
      timestamp: { seconds: Math.floor(now / 1000), nanos: Math.floor(now % 1000) * 1_000_000 },
      values: {
        ...flowValues('power', phases.map(directed)),
        ...flowValues('energy', energyAt(seconds)),
        ...lineValues(step),
      },
    },
  }
}

/** `active_power_+`, `active_power_+_L1` and so on; the totals are the sums of the phases. */
function flowValues(
  what: 'power' | 'energy',
  phases: readonly Record<Counter, number>[],
): Record<string, number> {
  const values: Record<string, number> = {}
  for (const counter of counters) {
    const key = `${counter.slice(0, -1)}_${what}_${counter.slice(-1)}`
    values[key] = phases.reduce((sum, phase) => sum + phase[counter], 0)
    for (const [index, phase] of phases.entries()) values[`${key}_L${index + 1}`] = phase[counter]
  }
  return values
}

/** Voltage, current and power factor of each phase, frequency and power factor of all. */
function lineValues(step: number): Record<string, number> {
  const phases = phasesAt(step)
  const values: Record<string, number> = {
    supply_frequency: Math.round(49_985 + 30 * drift(step, 6, 11)),
    power_factor: powerFactor(
      phases.reduce((sum, { active }) => sum + active, 0),
      phases.reduce((sum, { apparent }) => sum + apparent, 0),
    ),
  }
  for (const [index, { active, apparent }] of phases.entries()) {
    const line = `L${index + 1}`
    const voltage = Math.round(
      229_000 + 4000 * drift(step, 60, 12 + index) + 300 * random(step, index),
    )
    values[`voltage_${line}`] = voltage
    values[`current_${line}`] = Math.round((apparent / voltage) * 1000)
    values[`power_factor_${line}`] = powerFactor(active, apparent)
  }
  return values
}

/** In thousandths. */
const powerFactor = (active: number, apparent: number) =>
  apparent === 0 ? 1000 : Math.round((Math.abs(active) / apparent) * 1000)
