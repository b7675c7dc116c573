import { formatAddress } from '../meter-address'
import { commentLine, quoted } from '../quoting'
import { expression, readings } from './readings'
import {
  certificateNotes,
  ifUnchecked,
  nameOf,
  readingUrl,
  type Recipe,
  type RecipeContext,
  type RecipeNote,
} from './recipe'

const TYPE = 'yesoreyeram-infinity-datasource'

/** As `quoted`, for Grafana: it replaces `$NAME` in the values of the file it has read. */
const grafanaQuoted = (text: string) => quoted(text.replaceAll('$', () => '$$'))

/** Grafana: a data source of the Infinity plug-in, provisioned from a file with a dashboard for it, or
 *  by hand. Each refresh is one request.
 *  @see grafana.com/docs/plugins/yesoreyeram-infinity-datasource; pkg/models/settings.go there */
export function grafanaRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment, label } = context
  const name = nameOf(context)
  const host = formatAddress(address)
  const url = readingUrl(address)
  const members = readings.map(
    (reading) =>
      `${quoted(`${label(reading)} (${reading.unit})`)}: (${expression(reading, (key) => `.["${key}"]`)})`,
  )
  const query = `.["smart-meter"].values | { ${members.join(', ')} }`
  const source = `${commentLine('#', comment)}apiVersion: 1
datasources:
  - name: ${name}
    uid: ${name}
    type: ${TYPE}
    jsonData:
      auth_method: bearerToken
      allowedHosts: [${grafanaQuoted(host)}]
${ifUnchecked(context, '      tlsSkipVerify: true')}    secureJsonData:
      bearerToken: ${grafanaQuoted(secret)}
`
  const dashboard = {
    uid: name,
    title: `${label({ quantity: 'gridPower' })} (${host})`,
    refresh: '10s',
    panels: [
      {
        type: 'stat',
        title: '',
        gridPos: { x: 0, y: 0, w: 24, h: 12 },
        datasource: { type: TYPE, uid: name },
        targets: [
          {
            refId: 'A',
            type: 'json',
            source: 'url',
            format: 'table',
            parser: 'jq-backend',
            url,
            url_options: { method: 'GET' },
            root_selector: query,
            columns: [],
          },
        ],
      },
    ],
  }
  const notes: RecipeNote[] = ['refused-grafana', ...certificateNotes(context)]
  // Version 3 reads with jq at the back end.
  const since = 'Infinity 3.0'
  return [
    {
      id: 'grafana-file',
      files: [
        { fileName: `${name}.yaml`, language: 'yaml', text: source, hasSecret: true },
        {
          fileName: 'dashboard.json',
          language: 'json',
          text: `${JSON.stringify(dashboard, null, 2)}\n`,
          hasSecret: false,
        },
      ],
      since,
      notes: ['grafana-file', ...notes],
    },
    {
      id: 'grafana-form',
      files: [],
      fields: [
        { id: 'token', value: secret, hasSecret: true },
        { id: 'allowedHost', value: host, hasSecret: false },
        { id: 'url', value: url, hasSecret: false },
        { id: 'query', value: query, hasSecret: false },
      ],
      since,
      notes: ['grafana-form', ...notes],
    },
  ]
}
