/** What a program is given, from one answer of the meter. */
export type Quantity = 'gridPower' | 'imported' | 'exported' | 'power' | 'current' | 'voltage'

type Line = 'L1' | 'L2' | 'L3'

export const lines: readonly Line[] = ['L1', 'L2', 'L3']

export type Reading = {
  /** A name for machines: small letters, digits and underscores. */
  id: string
  quantity: Quantity
  /** The phase, undefined for all three together. */
  line?: Line
  unit: 'W' | 'kWh' | 'A' | 'V'
  /** The meter's key, and for powers the one of the other direction, which is taken off. */
  key: string
  minus?: string
  /** From the meter's milli-units to `unit`. */
  divisor: 1000 | 1_000_000
}

const difference = (id: string, quantity: Quantity, suffix: '' | `_${Line}`): Reading => ({
  id,
  quantity,
  unit: 'W',
  key: `active_power_+${suffix}`,
  minus: `active_power_-${suffix}`,
  divisor: 1000,
})

const energy = (quantity: 'imported' | 'exported', sign: '+' | '-'): Reading => ({
  id: quantity,
  quantity,
  unit: 'kWh',
  key: `active_energy_${sign}`,
  divisor: 1_000_000,
})

const ofLine = (quantity: 'current' | 'voltage', line: Line): Reading => ({
  id: `${quantity}_${line.toLowerCase()}`,
  quantity,
  line,
  unit: quantity === 'current' ? 'A' : 'V',
  key: `${quantity}_${line}`,
  divisor: 1000,
})

/** Power from the grid is positive, power to the grid negative, in all and in each phase. */
export const readings: readonly Reading[] = [
  difference('grid_power', 'gridPower', ''),
  energy('imported', '+'),
  energy('exported', '-'),
  ...lines.flatMap((line) => [
    { ...difference(`power_${line.toLowerCase()}`, 'power', `_${line}`), line },
    ofLine('current', line),
    ofLine('voltage', line),
  ]),
]

/** What a unit measures, as Home Assistant and ioBroker call it. */
export const kindOf = { W: 'power', kWh: 'energy', A: 'current', V: 'voltage' } as const

/** A reading as an expression, which JavaScript, jq, Jinja, Starlark and PromQL write alike.
 *  @param value how the program names one of the meter's values */
export function expression({ key, minus, divisor }: Reading, value: (key: string) => string) {
  const milli = minus === undefined ? value(key) : `(${value(key)} - ${value(minus)})`
  return `${milli} / ${divisor.toString()}`
}

/** `v['active_power_+']`: the keys hold signs that dotted access would take for arithmetic. */
export const bracketed = (key: string) => `v['${key}']`

/** JavaScript that turns the meter's values, in `v`, into an object of readings by `id`.
 *  @param indent blanks before each member */
export const readingsInScript = (indent: string) =>
  readings.map((reading) => `${indent}${reading.id}: ${expression(reading, bracketed)},\n`).join('')
