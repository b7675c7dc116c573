import { commentLine, quoted } from '../quoting'
import {
  certificateNotes,
  ifUnchecked,
  readingUrl,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** Prometheus: a module for json_exporter, which asks the meter, and the job that asks json_exporter
 *  (on the same machine, at its own default port).
 *  @see ../shared/consumers.md; config/config.go and examples/ in json_exporter */
export function prometheusRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment } = context
  const top = commentLine('#', comment)
  const exporter = `${top}modules:
  meter:
    http_client_config:
      authorization:
        credentials: ${quoted(secret)}
${ifUnchecked(context, '      tls_config:\n        insecure_skip_verify: true')}    metrics:
      - name: meter_import_milliwatts
        path: '{ .smart-meter.values.active_power_+ }'
      - name: meter_export_milliwatts
        path: '{ .smart-meter.values.active_power_- }'
`
  const scrape = `${top}scrape_configs:
  - job_name: meter
    metrics_path: /probe
    params:
      module: [meter]
      target: [${quoted(readingUrl(address))}]
    static_configs:
      - targets: ["localhost:7979"]
`
  return [
    {
      id: 'prometheus',
      files: [
        { fileName: 'json_exporter.yml', language: 'yaml', text: exporter, hasSecret: true },
        { fileName: 'prometheus.yml', language: 'yaml', text: scrape, hasSecret: false },
      ],
      notes: ['milli-units', 'merge-by-key', ...certificateNotes(context)],
    },
  ]
}
