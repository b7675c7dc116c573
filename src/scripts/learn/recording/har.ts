import { requestBody, responseBody, type Body } from './body'
import { isRecord, listOf, memberOf, parseJson, textOf } from './json'
import { LearnProblem } from './problem'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'OTHER'] as const
export type Method = (typeof methods)[number]

/** One request of a recording with its answer. Everything in it but method and status may be private. */
export type Call = {
  method: Method
  host: string
  /** Decoded parts of the path. */
  segments: readonly string[]
  query: readonly [string, string][]
  /** Names in lower case. */
  headers: readonly [string, string][]
  cookies: readonly string[]
  request: Body
  /** 0 when no answer came. */
  status: number
  answerHeaders: readonly [string, string][]
  answer: Body
}

export type Recording = {
  calls: readonly Call[]
  /** Entries that are no http request, that the format does not allow, or that come too late. */
  unreadable: number
}

/** More entries than these are not looked at. */
export const MAX_ENTRIES = 20_000

/** A call has some fifty: its headers, mostly. */
const MAX_PARTS = 1_000_000

/** What a browser's developer tools, or Playwright, saved as a HAR file.  @throws LearnProblem */
export function parseHar(text: string): Recording {
  const entries = entriesOf(text)
  if (entries.length === 0) {
    throw new LearnProblem(
      'The recording is empty: the network tab has to be open while the page is used.',
    )
  }
  const calls = entries.slice(0, MAX_ENTRIES).flatMap(callOf)
  return { calls, unreadable: entries.length - calls.length }
}

function entriesOf(text: string): readonly unknown[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') throw new LearnProblem('The file is empty: save the recording once more.')
  if (hasTooManyParts(trimmed)) {
    throw new LearnProblem(
      'The recording has too many parts: record again, starting right before the sign-in and stopping after Revoke.',
    )
  }
  const har = parseJson(trimmed)
  if (har === undefined) throw notJson(trimmed)
  const entries = memberOf(memberOf(har, 'log'), 'entries')
  if (!Array.isArray(entries)) {
    throw new LearnProblem(
      'This file is JSON but no HAR recording: save it in the network tab, as “HAR with content”.',
    )
  }
  return entries
}

/** Objects and arrays outside of texts, which is where bodies stand. Each takes far more memory than the
 *  two characters that write it. */
function hasTooManyParts(text: string): boolean {
  let parts = 0
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (isInText && char === '\\') at += 1
    else if (char === '"') isInText = !isInText
    else if (!isInText && (char === '{' || char === '[')) parts += 1
    if (parts > MAX_PARTS) return true
  }
  return false
}

function notJson(text: string): LearnProblem {
  const isCutOff = text.startsWith('{') && /"log"/.test(text.slice(0, 200))
  return new LearnProblem(
    isCutOff
      ? 'The recording breaks off or is damaged: save it once more and wait until the file is complete.'
      : 'This file is no HAR recording: it is not JSON.',
  )
}

function callOf(entry: unknown): Call[] {
  const request = memberOf(entry, 'request')
  const response = memberOf(entry, 'response')
  const url = textOf(memberOf(request, 'url'))
  const address = URL.canParse(url) ? new URL(url) : null
  if (!isRecord(request) || !address || !/^https?:$/.test(address.protocol)) return []
  const status = memberOf(response, 'status')
  const named = textOf(memberOf(request, 'method')).toUpperCase()
  return [
    {
      method: methods.find((method) => method === named) ?? 'OTHER',
      host: address.hostname,
      segments: address.pathname.split('/').filter(Boolean).map(decode),
      query: [...address.searchParams],
      headers: pairs(memberOf(request, 'headers')),
      cookies: [...cookiesOf(request), ...cookiesOf(response)],
      request: requestBody(memberOf(request, 'postData')),
      status: typeof status === 'number' && status >= 100 && status <= 599 ? Math.trunc(status) : 0,
      answerHeaders: pairs(memberOf(response, 'headers')),
      answer: responseBody(memberOf(response, 'content'), status),
    },
  ]
}

const pairs = (list: unknown): [string, string][] =>
  listOf(list).map((item) => [
    textOf(memberOf(item, 'name')).toLowerCase(),
    textOf(memberOf(item, 'value')),
  ])

const cookiesOf = (holder: unknown): string[] =>
  listOf(memberOf(holder, 'cookies')).map((cookie) => textOf(memberOf(cookie, 'value')))

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
