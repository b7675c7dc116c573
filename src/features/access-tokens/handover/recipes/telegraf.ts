import { commentLine, telegrafQuoted } from '../quoting'
import {
  certificateNotes,
  ifUnchecked,
  readingUrl,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** Telegraf: an `inputs.http` of the two grid powers in mW, known in its log by the token's name.
 *  @see ../shared/consumers.md; plugins/inputs/http/README.md; docs "Common plugin options", alias */
export function telegrafRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, name, comment } = context
  const text = `${commentLine('#', comment)}[[inputs.http]]
  alias = ${telegrafQuoted(name)}
  urls = [${telegrafQuoted(readingUrl(address))}]
  token = ${telegrafQuoted(secret)}
${ifUnchecked(context, '  insecure_skip_verify = true')}  data_format = "json_v2"
  [[inputs.http.json_v2]]
    measurement_name = "meter"
    [[inputs.http.json_v2.field]]
      path = "smart-meter.values.active_power_+"
      rename = "import_mw"
      type = "int"
    [[inputs.http.json_v2.field]]
      path = "smart-meter.values.active_power_-"
      rename = "export_mw"
      type = "int"
`
  return [
    {
      id: 'telegraf',
      files: [{ fileName: 'meter.conf', language: 'toml', text, hasSecret: true }],
      notes: ['milli-units', ...certificateNotes(context)],
    },
  ]
}
