import type { Call } from './recording/har'
import { leavesOf } from './recording/json'
import { bearerOf, inputsOf } from './tokens/sessions'
import { isStatic } from './recording/site'
import type { Evidence } from './words/words'

/** Headers that hold an address: its path is made of the firmware's words. */
const addressHeaders = new Set(['referer', 'location', 'origin', ':path', 'host', ':authority'])

/** What a recording tells of where its words come from. */
export function evidenceOf(
  calls: readonly Call[],
  site: readonly Call[],
  shown: readonly string[],
): Evidence {
  const scripts = site.flatMap(({ answer }) => (answer.type === 'script' ? [answer.text] : []))
  return {
    scripts,
    values: calls.flatMap(valuesIn),
    credentials: new Set(calls.flatMap(credentialsIn)),
    shown,
  }
}

/** Every value that a call carries there and back; names of fields and paths are none. */
function valuesIn(call: Call): string[] {
  const headers = [...call.headers, ...call.answerHeaders]
    .filter(([name]) => !addressHeaders.has(name))
    .map(([, value]) => value)
  return [
    ...headers.flatMap(withDecoded),
    ...call.cookies.flatMap(withDecoded),
    ...call.host.split('.'),
    call.host,
    ...inputsOf(call).flatMap(({ value }) => withDecoded(String(value))),
    ...rawText(call.request),
    ...(isStatic(call) && call.answer.type !== 'html' ? [] : answerValues(call)),
  ].filter((text) => text.length > 1)
}

const answerValues = ({ answer }: Call): string[] => [
  ...leavesOf(answer.value).map(({ value }) => String(value)),
  ...rawText(answer),
]

/** A body without fields is a value as a whole. */
const rawText = ({ value, text }: Call['request']): string[] => (value === undefined ? [text] : [])

/** A text with what it says in base64, as after `Basic `. */
function withDecoded(text: string): string[] {
  const encoded = /^(?:Basic )?([A-Za-z\d+/=_-]{8,})$/.exec(text)?.[1]
  if (encoded === undefined) return [text]
  const plain = Buffer.from(encoded, 'base64').toString('utf8')
  return /^[\x20-\x7E]+$/.test(plain) ? [text, plain, ...plain.split(':')] : [text]
}

const credentialName =
  /(?:pass|pass(?:word|wd|phrase|wort)|pwd|pin|secret|token|kennwort|adgangskode|credentials?)$/i

function credentialsIn(call: Call): string[] {
  const named = [...inputsOf(call), ...leavesOf(call.answer.value)].flatMap(({ path, value }) =>
    credentialName.test(path.at(-1) ?? '') && typeof value === 'string' ? [value] : [],
  )
  return [...named, ...call.cookies, bearerOf(call) ?? ''].filter((text) => text !== '')
}
