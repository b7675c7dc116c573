import type { IncomingHttpHeaders } from 'node:http'

/** What a browser's request passes on. A list of what may pass, not of what may not: cookies, forwarding
 *  notes and everything that belongs to one connection stay here. */
const toMeter = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'range',
  'user-agent',
]

/** What an answer passes on: no cookie, no CORS grant, no HSTS, no password prompt of the meter. */
const toBrowser = [
  'accept-ranges',
  'allow',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'location',
  'retry-after',
]

/** Headers for the meter: Origin is its own, as its web server expects, and so is Host, set by Node.
 *  @param origin the meter's, e.g. `http://ksem-12345678` */
export function headersForMeter(
  headers: IncomingHttpHeaders,
  origin: string,
): Record<string, string> {
  return { ...pick(headers, toMeter), origin }
}

/** A kind of answer that a browser would show as a page, and run. */
const pageType = /html|xml|svg/i

/** @returns the headers that may pass; a page is passed on as the plain text that it is to the product */
export function headersForBrowser(headers: IncomingHttpHeaders): Record<string, string> {
  const picked = pick(headers, toBrowser)
  const type = picked['content-type']
  return type !== undefined && pageType.test(type)
    ? { ...picked, 'content-type': 'text/plain; charset=utf-8' }
    : picked
}

/** A header that `Connection` names belongs to that connection, whatever it is. */
function pick(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
  const hops = new Set(
    (headers.connection ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  )
  const picked: Record<string, string> = {}
  for (const name of names) {
    const value = headers[name]
    if (typeof value === 'string' && !hops.has(name)) picked[name] = value
  }
  return picked
}
