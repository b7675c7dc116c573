import { commentLine } from '../quoting'
import { readings, type Reading } from './readings'
import {
  certificateNotes,
  nameOf,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
} from './recipe'

// FHEM ends a command at a semicolon, wherever it stands, unless it is doubled.
const oneCommand = (text: string) => text.replaceAll(';', ';;')

/** FHEM: a device of HTTPMOD. Its answer's parts are read one by one; what is the difference of two is
 *  a user reading. `http_status` is read from the head of the answer, for a refusal has no body.
 *  @see wiki.fhem.de/wiki/HTTPMOD; 98_HTTPMOD.pm, HttpUtils.pm */
export function fhemRecipes(context: RecipeContext): Recipe[] {
  const { address, secret, comment } = context
  const name = nameOf(context)
  const parts = readings.flatMap(partsOf)
  const attributes = [
    `requestHeader1 Authorization: Bearer ${secret}`,
    'timeout 5',
    // HTTPMOD checks no certificate by itself.
    ...(address.protocol === 'https:' && !skipsCertificate(context)
      ? ['sslArgs SSL_verify_mode,1']
      : []),
    'reading00Name http_status',
    String.raw`reading00Regex HTTP/\S+ (\d+)`,
    ...parts.flatMap(({ id, key, divisor }, index) => {
      const number = `reading${(index + 1).toString().padStart(2, '0')}`
      return [
        `${number}Name ${id}`,
        `${number}JSON smart-meter_values_${key}`,
        `${number}OExpr $val / ${divisor.toString()}`,
      ]
    }),
    `userReadings ${readings.flatMap(differenceOf).join(', ')}`,
  ]
  const text = `${oneCommand(commentLine('#', comment))}defmod ${name} HTTPMOD ${readingUrl(address)} 10
${attributes.map((attribute) => `attr ${name} ${oneCommand(attribute)}\n`).join('')}`
  return [
    {
      id: 'fhem',
      files: [{ fileName: 'meter.cfg', language: 'text', text, hasSecret: true }],
      since: 'FHEM 6.0',
      notes: ['fhem-raw', 'refused-fhem', ...certificateNotes(context)],
    },
  ]
}

/** What is read from the answer for a reading. */
function partsOf({ id, key, minus, divisor }: Reading) {
  return minus === undefined
    ? [{ id, key, divisor }]
    : [
        { id: `${id}_in`, key, divisor },
        { id: `${id}_out`, key: minus, divisor },
      ]
}

function differenceOf({ id, minus }: Reading): string[] {
  const part = (way: string) => `ReadingsNum($name,"${id}_${way}",0)`
  return minus === undefined ? [] : [`${id}:${id}_out.* {${part('in')} - ${part('out')}}`]
}
