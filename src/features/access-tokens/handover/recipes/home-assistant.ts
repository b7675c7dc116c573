import { commentLine, quoted } from '../quoting'
import { bracketed, expression, kindOf, readings, type Reading } from './readings'
import {
  certificateNotes,
  ifUnchecked,
  nameOf,
  readingUrl,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** Home Assistant: the token in `secrets.yaml`, the sensors in a package, which can lie beside others
 *  as it is, and the lines that make Home Assistant read packages.
 *  @see docs/programs.md; the integration's pages rest and sensor.rest; docs, "Packages" */
export function homeAssistantRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment } = context
  const name = nameOf(context)
  const top = commentLine('#', comment)
  const sensors = `${top}rest:
  - resource: ${quoted(readingUrl(address))}
    scan_interval: 10
${ifUnchecked(context, '    verify_ssl: false')}    headers:
      Authorization: !secret ${name}
    sensor:
${readings.map((reading) => sensor(reading, context)).join('')}`
  return [
    {
      id: 'home-assistant',
      files: [
        {
          fileName: 'secrets.yaml',
          language: 'yaml',
          text: `${top}${name}: ${quoted(`Bearer ${secret}`)}\n`,
          hasSecret: true,
        },
        { fileName: `${name}.yaml`, language: 'yaml', text: sensors, hasSecret: false },
        {
          fileName: 'configuration.yaml',
          language: 'yaml',
          text: 'homeassistant:\n  packages: !include_dir_named packages\n',
          hasSecret: false,
        },
      ],
      since: 'Home Assistant 2023.1',
      notes: [
        'home-assistant-packages',
        'refused-home-assistant',
        'home-assistant-replace',
        ...certificateNotes(context),
      ],
    },
  ]
}

function sensor(reading: Reading, context: RecipeContext): string {
  const template = `{% set v = value_json['smart-meter']['values'] %}{{ ${expression(reading, bracketed)} }}`
  return `      - name: ${quoted(context.label(reading))}
        unique_id: ${nameOf(context)}_${reading.id}
        value_template: ${quoted(template)}
        unit_of_measurement: ${reading.unit}
        device_class: ${kindOf[reading.unit]}
        state_class: ${reading.unit === 'kWh' ? 'total_increasing' : 'measurement'}
`
}
