import { commentLine, quoted } from '../quoting'
import {
  certificateNotes,
  ifUnchecked,
  readingUrl,
  type Recipe,
  type RecipeContext,
} from './recipe'

// The keys hold `+` and `-`, which dotted access in a template would take for arithmetic.
const GRID_POWER =
  "{{ (value_json['smart-meter']['values']['active_power_+'] - value_json['smart-meter']['values']['active_power_-']) / 1000 }}"

/** Home Assistant: the secret in `secrets.yaml`, a sensor for the grid power in `configuration.yaml`.
 *  @see ../shared/consumers.md; the integration's pages rest and sensor.rest */
export function homeAssistantRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment, gridPowerLabel } = context
  const top = commentLine('#', comment)
  const secretsYaml = `${top}meter_bearer: ${quoted(`Bearer ${secret}`)}\n`
  const configuration = `${top}rest:
  - resource: ${quoted(readingUrl(address))}
    scan_interval: 10
${ifUnchecked(context, '    verify_ssl: false')}    headers:
      Authorization: !secret meter_bearer
    sensor:
      - name: ${quoted(gridPowerLabel)}
        value_template: ${quoted(GRID_POWER)}
        unit_of_measurement: W
        device_class: power
        state_class: measurement
`
  return [
    {
      id: 'home-assistant',
      files: [
        { fileName: 'secrets.yaml', language: 'yaml', text: secretsYaml, hasSecret: true },
        { fileName: 'configuration.yaml', language: 'yaml', text: configuration, hasSecret: false },
      ],
      notes: ['merge-by-key', ...certificateNotes(context)],
    },
  ]
}
