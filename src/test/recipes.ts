// What the tests of the recipes share: contexts, what a meter answers, and readers of the programs'
// languages as far as the recipes use them.
import { runInNewContext } from 'node:vm'

import { expect } from 'vitest'
import { parse as parseYaml, type ScalarTag } from 'yaml'

import { recipesFor } from '../features/access-tokens/handover/recipes/recipes'
import type { RecipeContext, RecipeId } from '../features/access-tokens/handover/recipes/recipe'
import type { ProgramId } from '../features/access-tokens/model/programs'
import { hostileNames } from './hostile-names'

export const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJldmNjIn0.c2lnbmF0dXJl-_'
// No meter makes such a token; it shows that quoting does not rely on what a token may hold.
const hostileSecret = `a'b"c\\d$(id)\`id\`#: {{x}}$&%`

export const url = 'http://ksem-1:8080/api/json/local/values/smart-meter'

export const context: RecipeContext = {
  address: { protocol: 'http:', host: 'ksem-1', port: 8080 },
  secret,
  tokenId: '6d1c2f04-9f3e-4a55-8f0d-1c5f3f1f0c11',
  name: 'evcc',
  label: ({ quantity, line }) => (line === undefined ? quantity : `${quantity} ${line}`),
}

/** A second token for the same meter. */
export const second: RecipeContext = {
  ...context,
  tokenId: '6d1c2f04-9f3e-4a55-8f0d-1c5f3f1f0c12',
  secret: `${secret}2`,
}

export const secure: RecipeContext = {
  ...context,
  address: { protocol: 'https:', host: '[fe80::1]', port: 443 },
}
export const secureUrl = 'https://[fe80::1]/api/json/local/values/smart-meter'
export const unchecked: RecipeContext = { ...secure, skipCertificateCheck: true }

/** Contexts whose name, comment and secret break a careless quotation, for `test.each`. */
export const hostileContexts: [string, RecipeContext][] = [
  ...hostileNames.map((name) => [name, secret] as const),
  ['evcc', hostileSecret] as const,
].map(([name, text]) => [
  `name ${JSON.stringify(name)}, secret ${text.slice(0, 8)}`,
  { ...context, name, comment: name, secret: text },
])

/** The text of one file of a recipe. */
export function file(program: ProgramId, id: RecipeId, from: RecipeContext, index = 0): string {
  const recipe = recipesFor(program, from).find((candidate) => candidate.id === id)
  const text = recipe?.files[index]?.text
  if (text === undefined) throw new Error(`no file ${index.toString()} in ${id}`)
  return text
}

/** The members of a meter's answer that the recipes read, in milli-units. */
export const values: Record<string, number> = {
  'active_power_+': 1_500_000,
  'active_power_-': 250_000,
  'active_energy_+': 4_321_000_000,
  'active_energy_-': 987_654_000,
  'active_power_+_L1': 900_000,
  'active_power_-_L1': 0,
  'active_power_+_L2': 600_000,
  'active_power_-_L2': 0,
  'active_power_+_L3': 0,
  'active_power_-_L3': 250_000,
  current_L1: 3913,
  current_L2: 2609,
  current_L3: 1087,
  voltage_L1: 230_000,
  voltage_L2: 229_900,
  voltage_L3: 230_100,
}

export const answer = JSON.stringify({ 'smart-meter': { values } })

/** What a program is to make of `values`. */
export const readingsOfValues = {
  grid_power: 1250,
  imported: 4321,
  exported: 987.654,
  power_l1: 900,
  current_l1: 3.913,
  voltage_l1: 230,
  power_l2: 600,
  current_l2: 2.609,
  voltage_l2: 229.9,
  power_l3: -250,
  current_l3: 1.087,
  voltage_l3: 230.1,
}

const secretTag: ScalarTag = { tag: '!secret', resolve: (key) => ({ secret: key }) }
const packagesTag: ScalarTag = { tag: '!include_dir_named', resolve: (folder) => ({ folder }) }

/** Read as YAML 1.1 and 1.2, which must agree: Python's reader is of the one, Go's between them. */
export function yaml(text: string): unknown {
  const [old, current] = (['1.1', '1.2'] as const).map((version): unknown =>
    parseYaml(text, {
      version,
      merge: true,
      customTags: (tags) => [...tags, secretTag, packagesTag],
      strict: true,
    }),
  )
  expect(old).toEqual(current)
  return current
}

/** An expression over the meter's values, `v`: JavaScript, Starlark and Jinja write it alike. */
export const evaluate = (expression: string): unknown => runInNewContext(expression, { v: values })

/** What a filter of jq makes of the answer, as far as the recipes use it. */
export function jq(filter: string): unknown {
  const [path, ...rest] = filter.split(' | ')
  expect(path).toBe('.["smart-meter"].values')
  return evaluate(`(${rest.join(' | ').replaceAll('.["', 'v["')})`)
}
