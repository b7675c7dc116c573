import { commentLine, telegrafQuoted } from '../quoting'
import { bracketed, expression, readings } from './readings'
import {
  certificateNotes,
  ifUnchecked,
  readingUrl,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** Telegraf: an `inputs.http`, known in its log by the token's name, and a `processors.starlark` that
 *  turns milli-units into W, kWh, A and V. A second one finds nothing left to turn.
 *  @see docs/programs.md; plugins/inputs/http, parsers/json and processors/starlark */
export function telegrafRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, name, comment } = context
  const fields = readings.map(
    (reading) => `    f["${reading.id}"] = ${expression(reading, bracketed)}\n`,
  )
  const text = `${commentLine('#', comment)}[[inputs.http]]
  alias = ${telegrafQuoted(name)}
  urls = [${telegrafQuoted(readingUrl(address))}]
  token = ${telegrafQuoted(secret)}
${ifUnchecked(context, '  insecure_skip_verify = true')}  interval = "10s"
  name_override = "meter"
  data_format = "json"
  json_query = "smart-meter.values"

[[processors.starlark]]
  namepass = ["meter"]
  source = '''
def apply(metric):
    f = metric.fields
    if "active_power_+" not in f:
        return metric
    v = dict(f.items())
    f.clear()
${fields.join('')}    return metric
'''
`
  return [
    {
      id: 'telegraf',
      files: [{ fileName: 'meter.conf', language: 'toml', text, hasSecret: true }],
      // `token` of inputs.http.
      since: 'Telegraf 1.28',
      notes: ['telegraf-units', 'refused-telegraf', ...certificateNotes(context)],
    },
  ]
}
