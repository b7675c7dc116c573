import { commentLine, quoted } from '../quoting'
import {
  certificateNotes,
  ifUnchecked,
  readingUrl,
  type Recipe,
  type RecipeContext,
  type RecipeFile,
} from './recipe'

// evcc refuses a meter name with blanks or special characters, so the token's name cannot be it.
const METER_NAME = 'grid'

const evccYaml = (text: string): RecipeFile => ({
  fileName: 'evcc.yaml',
  language: 'yaml',
  text,
  hasSecret: true,
})

/** evcc: its template for this meter where it fits, and the free form.
 *  @see ../shared/consumers.md; templates/definition/meter/tq-em420.yaml, plugin/http.go in evcc */
export function evccRecipes(context: RecipeContext): Recipe[] {
  return context.address.protocol === 'http:'
    ? [template(context), custom(context)]
    : [custom(context)]
}

function template({ address, secret, comment }: RecipeContext): Recipe {
  const text = `${commentLine('#', comment)}meters:
  - name: ${METER_NAME}
    type: template
    template: tq-em420
    usage: grid
    host: ${quoted(address.host)}
    port: ${address.port.toString()}
    device: local
    token: ${quoted(secret)}
`
  return {
    id: 'evcc-template',
    files: [evccYaml(text)],
    notes: ['authorise-first', 'merge-by-key'],
  }
}

function custom(context: RecipeContext): Recipe {
  const { address, secret, comment } = context
  const text = `${commentLine('#', comment)}meters:
  - name: ${METER_NAME}
    type: custom
    power:
      source: http
      uri: ${quoted(readingUrl(address))}
      auth:
        type: bearer
        token: ${quoted(secret)}
${ifUnchecked(context, '      insecure: true')}      jq: '.["smart-meter"].values | .["active_power_+"] - .["active_power_-"]'
      scale: 0.001
`
  return {
    id: 'evcc-custom',
    files: [evccYaml(text)],
    notes: [
      ...(address.protocol === 'https:' ? (['template-needs-http'] as const) : []),
      'authorise-first',
      'merge-by-key',
      ...certificateNotes(context),
    ],
  }
}
