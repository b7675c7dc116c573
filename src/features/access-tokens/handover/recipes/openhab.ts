import { commentLine, quoted } from '../quoting'
import { bracketed, expression, readings, type Reading } from './readings'
import {
  certificateNotes,
  nameOf,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
} from './recipe'

const dimensions = { W: 'Power', kWh: 'Energy', A: 'ElectricCurrent', V: 'ElectricPotential' }

/** openHAB: a Thing of the HTTP binding and its items. Channels of one address share one request.
 *  @see openhab.org/addons/bindings/http; RefreshingUrlCache.java there */
export function openhabRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, name, comment, label } = context
  const thing = nameOf(context)
  const top = commentLine('//', comment)
  const channel = (reading: Reading) => {
    const script = `JS:|(v => ${expression(reading, bracketed)})(JSON.parse(input)['smart-meter'].values)`
    return `    Type number : ${reading.id} ${quoted(label(reading))} [ mode="READONLY", unit="${reading.unit}", stateTransformation="${script}" ]\n`
  }
  const item = (reading: Reading) =>
    `Number:${dimensions[reading.unit]} ${thing}_${reading.id} ${quoted(label(reading))} { channel="http:url:${thing}:${reading.id}", unit="${reading.unit}" }\n`
  const things = `${top}Thing http:url:${thing} ${quoted(name)} [
  baseURL=${quoted(readingUrl(address))},
  refresh=10,
${skipsCertificate(context) ? '  ignoreSSLErrors=true,\n' : ''}  headers=${quoted(`Authorization=Bearer ${secret}`)}
] {
  Channels:
${readings.map(channel).join('')}}
`
  return [
    {
      id: 'openhab',
      files: [
        { fileName: `${thing}.things`, language: 'text', text: things, hasSecret: true },
        {
          fileName: `${thing}.items`,
          language: 'text',
          text: top + readings.map(item).join(''),
          hasSecret: false,
        },
      ],
      since: 'openHAB 4.0',
      notes: ['openhab-add-on', 'refused-openhab', ...certificateNotes(context)],
    },
  ]
}
