import { formatAddress } from '../meter-address'
import { commentLine, quoted } from '../quoting'
import { expression, readings, type Reading } from './readings'
import {
  certificateNotes,
  ifUnchecked,
  nameOf,
  readingUrl,
  type Recipe,
  type RecipeContext,
} from './recipe'

const milliUnits = { W: 'milliwatts', kWh: 'milliwatt_hours', A: 'milliamperes', V: 'millivolts' }
const wholeUnits = { W: 'watts', kWh: 'kilowatt_hours', A: 'amperes', V: 'volts' }

/** What json_exporter calls one of the meter's values, such as `meter_import_l1_milliwatts`. */
function rawName({ quantity, line, unit }: Reading, key: string): string {
  const isFlow = unit === 'W' || unit === 'kWh'
  const what = isFlow ? (key.includes('+') ? 'import' : 'export') : quantity
  const phase = line === undefined ? '' : `_${line.toLowerCase()}`
  // Counters end in `_total`, by Prometheus' own convention.
  return `meter_${what}${phase}_${milliUnits[unit]}${unit === 'kWh' ? '_total' : ''}`
}

const keysOf = ({ key, minus }: Reading) => (minus === undefined ? [key] : [key, minus])

const rule = (reading: Reading) => `      - record: meter_${reading.id}_${wholeUnits[reading.unit]}
        expr: ${expression(reading, (key) => rawName(reading, key))}
`

/** Prometheus: a module for json_exporter, which asks the meter, the job that asks json_exporter (on
 *  the same machine, at its own default port), and rules for whole units, which it does not count in.
 *  @see docs/programs.md; config/config.go and examples/ in json_exporter */
export function prometheusRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment, label } = context
  const name = nameOf(context)
  const top = commentLine('#', comment)
  const metric = (reading: Reading) =>
    keysOf(reading).map(
      (key) => `      - name: ${rawName(reading, key)}
        help: ${quoted(`${label(reading)} (${key})`)}
        valuetype: ${reading.unit === 'kWh' ? 'counter' : 'gauge'}
        path: '{ .smart-meter.values.${key} }'
`,
    )
  const exporter = `${top}modules:
  ${name}:
    http_client_config:
      authorization:
        credentials: ${quoted(secret)}
${ifUnchecked(context, '      tls_config:\n        insecure_skip_verify: true')}    metrics:
${readings.flatMap(metric).join('')}`
  const scrape = `${top}rule_files: ["meter.rules.yml"]
scrape_configs:
  - job_name: ${name}
    scrape_interval: 15s
    metrics_path: /probe
    params:
      module: [${name}]
      target: [${quoted(readingUrl(address))}]
    static_configs:
      - targets: ["localhost:7979"]
    relabel_configs:
      - target_label: instance
        replacement: ${quoted(formatAddress(address))}
`
  const rules = `groups:
  - name: meter
    interval: 15s
    rules:
${readings.map(rule).join('')}`
  return [
    {
      id: 'prometheus',
      files: [
        { fileName: 'json_exporter.yml', language: 'yaml', text: exporter, hasSecret: true },
        { fileName: 'prometheus.yml', language: 'yaml', text: scrape, hasSecret: false },
        { fileName: 'meter.rules.yml', language: 'yaml', text: rules, hasSecret: false },
      ],
      since: 'json_exporter 0.5',
      notes: [
        'prometheus-rules',
        'refused-prometheus',
        'merge-by-key',
        ...certificateNotes(context),
      ],
    },
  ]
}
