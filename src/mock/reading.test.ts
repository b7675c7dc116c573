import { describe, expect, test } from 'vitest'

import { readingWire } from '../api/schemas/reading'
import { DAY_MS } from '../lib/duration'
import { STEP_S, STEPS_PER_WEEK } from './house'
import { INSTALLED_AT, readingAt } from './reading'
import { NOON } from './test-support'

const HOUR_MS = 3_600_000
const WEEK_MS = STEPS_PER_WEEK * STEP_S * 1000

const valuesAt = (now: number) => readingWire.parse(readingAt(now))['smart-meter'].values
const valueAt = (now: number, key: string) => valuesAt(now)[key] ?? NaN

/** Moments at odd distances over a week that begins and ends within the pattern's own weeks. */
const moments = Array.from({ length: 400 }, (_, index) => NOON + index * 1_512_377)

/** What the meter reads then, each worked out once. */
const samples = moments.map(valuesAt)

const flows = ['active', 'reactive', 'apparent'].flatMap((kind) =>
  ['power', 'energy'].flatMap((what) => [`${kind}_${what}_+`, `${kind}_${what}_-`]),
)
const lines = ['L1', 'L2', 'L3']

test('a reading has all documented keys, whole numbers in milli-units', () => {
  const values = valuesAt(NOON)
  const keys = [
    ...flows.flatMap((key) => [key, ...lines.map((line) => `${key}_${line}`)]),
    ...lines.flatMap((line) => [`current_${line}`, `voltage_${line}`, `power_factor_${line}`]),
    'supply_frequency',
    'power_factor',
  ]
  expect(Object.keys(values).toSorted()).toEqual(keys.toSorted())
  for (const sample of samples) {
    expect(Object.values(sample).filter((value) => !Number.isSafeInteger(value))).toEqual([])
  }
})

test('a reading is a function of the time', () => {
  expect(readingAt(NOON)).toEqual(readingAt(NOON))
  const { configuration_id, status, timestamp } = readingAt(NOON + 250)['smart-meter']
  expect(configuration_id).toMatch(/^[\da-f]{40}$/)
  expect(status).toBe('STATUS_OK')
  expect(timestamp).toEqual({ seconds: NOON / 1000, nanos: 250_000_000 })
})

test.each(flows)('the phases of %s add up to it', (key) => {
  for (const values of samples) {
    const sum = lines.reduce((total, line) => total + (values[`${key}_${line}`] ?? NaN), 0)
    expect(values[key]).toBe(sum)
  }
})

test.each(['active_power', 'reactive_power', 'apparent_power'])(
  '%s flows in one direction at a time',
  (key) => {
    for (const values of samples) {
      expect(Math.min(values[`${key}_+`] ?? NaN, values[`${key}_-`] ?? NaN)).toBe(0)
    }
  },
)

describe('energy', () => {
  const counters = flows.filter((key) => key.includes('energy'))
  // An hour's steps, and the moment after it.
  const start = NOON + 6 * HOUR_MS
  const steps = Array.from({ length: HOUR_MS / 1000 / STEP_S }, (_, step) =>
    valuesAt(start + step * STEP_S * 1000),
  )
  const end = valuesAt(start + HOUR_MS)

  test.each(counters)('%s only grows', (key) => {
    const counted = samples.map((values) => values[key] ?? NaN)
    expect(counted).toEqual(counted.toSorted((a, b) => a - b))
    expect(counted.at(-1)).toBeGreaterThan(counted[0] ?? NaN)
    for (const edge of [INSTALLED_AT + 370 * WEEK_MS, NOON]) {
      const around = [-10_001, -1, 0, 1, 9999, 10_000].map((ms) => valueAt(edge + ms, key))
      expect(around).toEqual(around.toSorted((a, b) => a - b))
    }
  })

  test.each(counters)('%s is what the power adds up to', (key) => {
    const power = key.replace('energy', 'power')
    const milliHours = steps.reduce((sum, step) => sum + ((step[power] ?? NaN) * STEP_S) / 3600, 0)
    const counted = (end[key] ?? NaN) - (steps[0]?.[key] ?? NaN)
    // Each phase is cut down to whole milli-units at both ends.
    expect(Math.abs(counted - milliHours)).toBeLessThanOrEqual(3)
  })

  test('counters grow within a step too', () => {
    const [early, late] = [NOON + 1000, NOON + 9000].map((now) =>
      Math.max(valueAt(now, 'active_energy_+'), valueAt(now, 'active_energy_-')),
    )
    expect(late).toBeGreaterThan(early ?? NaN)
  })

  test('counters begin with nothing and do not run backwards before that', () => {
    for (const now of [0, INSTALLED_AT]) expect(valueAt(now, 'active_energy_+')).toBe(0)
  })
})

test('the roof feeds the grid at noon and the house draws at night', () => {
  const days = Array.from({ length: 7 }, (_, day) => NOON + day * DAY_MS)
  for (const noon of days) {
    expect(valueAt(noon + 14 * HOUR_MS, 'active_power_+')).toBeGreaterThan(0)
  }
  const feeding = days.filter((noon) => valueAt(noon, 'active_power_-') > 0)
  expect(feeding.length).toBeGreaterThanOrEqual(4)
})

/** What a value does over all samples. */
const range = (key: string) => {
  const all = samples.map((values) => values[key] ?? NaN)
  return { low: Math.min(...all), high: Math.max(...all), count: new Set(all).size }
}

test('power, voltage and frequency move, within what a house has', () => {
  for (const [key, low, high] of [
    ['voltage_L1', 220_000, 240_000],
    ['supply_frequency', 49_900, 50_100],
    ['active_power_+', 0, 8_000_000],
    ['power_factor', 0, 1000],
    ['current_L2', 0, 20_000],
  ] as const) {
    const seen = range(key)
    expect(seen.low).toBeGreaterThanOrEqual(low)
    expect(seen.high).toBeLessThanOrEqual(high)
    expect(seen.count).toBeGreaterThan(10)
  }
})

test('current and power factor belong to the power', () => {
  for (const values of samples) {
    const watts = (values['active_power_+_L1'] ?? NaN) + (values['active_power_-_L1'] ?? NaN)
    const [volts = NaN, amperes = NaN] = [values['voltage_L1'], values['current_L1']]
    const factor = values['power_factor_L1'] ?? NaN
    // mV × mA × ‰ = 10⁻⁹ W against mW; the rounding of the factor and the current leaves some.
    expect(Math.abs((volts * amperes * factor) / 1e6 - watts)).toBeLessThan(2000)
  }
})
