import { commentLine, quoted } from '../quoting'
import { expression, readings, type Quantity } from './readings'
import {
  certificateNotes,
  ifUnchecked,
  nameOf,
  readingUrl,
  type Recipe,
  type RecipeContext,
  type RecipeFile,
} from './recipe'

// Before that month, the template gave a thousand times the power. (evcc-io/evcc issue 16765)
const TEMPLATE_SINCE = 'evcc 11/2024'

/** evcc: the entries of its own configuration page, its template for this meter, and the free form,
 *  which alone can do https.
 *  @see docs/programs.md; templates/definition/meter/tq-em420.yaml, plugin/http.go in evcc */
export function evccRecipes(context: RecipeContext): Recipe[] {
  return context.address.protocol === 'http:'
    ? [form(context), template(context), custom(context)]
    : [custom(context)]
}

function form({ address, secret }: RecipeContext): Recipe {
  return {
    id: 'evcc-form',
    files: [],
    fields: [
      { id: 'host', value: address.host, hasSecret: false },
      { id: 'port', value: address.port.toString(), hasSecret: false },
      { id: 'device', value: 'local', hasSecret: false },
      { id: 'token', value: secret, hasSecret: true },
    ],
    since: TEMPLATE_SINCE,
    notes: ['evcc-form', 'evcc-authorise-first', 'refused-evcc', 'evcc-modbus'],
  }
}

/** The file, with the meter as the one at the grid. @param text the meter, indented by four */
function evccYaml(context: RecipeContext, text: string): RecipeFile {
  const name = nameOf(context)
  return {
    fileName: 'evcc.yaml',
    language: 'yaml',
    text: `${commentLine('#', context.comment)}meters:
  - name: ${name}
${text}site:
  meters:
    grid: ${name}
`,
    hasSecret: true,
  }
}

function template(context: RecipeContext): Recipe {
  const { address, secret } = context
  const text = `    type: template
    template: tq-em420
    usage: grid
    host: ${quoted(address.host)}
    port: ${address.port.toString()}
    device: local
    token: ${quoted(secret)}
`
  return {
    id: 'evcc-template',
    files: [evccYaml(context, text)],
    since: TEMPLATE_SINCE,
    notes: ['evcc-authorise-first', 'refused-evcc', 'merge-by-key', 'evcc-modbus'],
  }
}

const jq = (quantity: Quantity) =>
  readings
    .filter((reading) => reading.quantity === quantity)
    .map((reading) => `'.["smart-meter"].values | ${expression(reading, (key) => `.["${key}"]`)}'`)

const again = (quantity: Quantity, indent: string) =>
  jq(quantity)
    .map((filter) => `<<: *read\n${indent}  jq: ${filter}\n`)
    .join(`${indent}- `)

function custom(context: RecipeContext): Recipe {
  const { address, secret } = context
  const text = `    type: custom
    power: &read
      source: http
      uri: ${quoted(readingUrl(address))}
      auth:
        type: bearer
        token: ${quoted(secret)}
${ifUnchecked(context, '      insecure: true')}      cache: 1s
      jq: ${jq('gridPower').join('')}
    energy:
      ${again('imported', '    ')}    returnenergy:
      ${again('exported', '    ')}    currents:
      - ${again('current', '      ')}    powers:
      - ${again('power', '      ')}`
  return {
    id: 'evcc-custom',
    files: [evccYaml(context, text)],
    // `returnenergy`, which older versions refuse.
    since: 'evcc 06/2026',
    notes: [
      ...(address.protocol === 'https:' ? (['evcc-https'] as const) : []),
      'evcc-authorise-first',
      'refused-evcc',
      'merge-by-key',
      'evcc-log',
      ...certificateNotes(context),
    ],
  }
}
