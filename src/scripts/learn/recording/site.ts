import type { Call } from './har'

/** Apps that every meter is known to have. */
const knownApps = new Set(['web-login', 'device-settings', 'access-token', 'json', 'data-transfer'])

const privateAddress =
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::1\]|f[cde]))/

const homeName =
  /(?:^localhost|\.(?:local|lan|home|internal|intern|box|localdomain|arpa|test|example|invalid))$/

/** True for an address inside a house: a name without a dot, a private address, a home domain. */
const isAtHome = (host: string): boolean =>
  privateAddress.test(host) || homeName.test(host) || /^[^.:]+$/.test(host)

const namesKnownApp = ({ segments }: Call): boolean =>
  segments[0] === 'api' && knownApps.has(segments[1] ?? '')

/** Calls by host, for hosts that can be a meter. Recordings hold other sites too: pages in other tabs,
 *  services that a page loads something from. */
export function meterSites(calls: readonly Call[]): Call[][] {
  const sites = new Map<string, Call[]>()
  for (const call of calls) {
    const site = sites.get(call.host) ?? []
    site.push(call)
    sites.set(call.host, site)
  }
  return [...sites]
    .filter(([host, site]) => isAtHome(host) || site.some(namesKnownApp))
    .map(([, site]) => site)
}

/** True for what a page is made of, rather than what it asks its meter. */
export function isStatic({ method, segments, request, answer }: Call): boolean {
  if (method === 'OPTIONS' || method === 'HEAD') return true
  if (method !== 'GET' || request.type !== 'none') return false
  if (['html', 'script', 'other'].includes(answer.type)) return true
  return /\.(?:js|mjs|css|json|map|html?|png|svg|ico|jpe?g|gif|webp|woff2?|ttf)$/i.test(
    segments.at(-1) ?? '',
  )
}
