import type { IncomingMessage } from 'node:http'

/** Host names this server answers for, besides loopback. */
export type KnownHosts = {
  /** Lower case, without port. */
  names: ReadonlySet<string>
  /** HOST is 0.0.0.0 or ::, so every address of this machine is its own. */
  anyOwnAddress: boolean
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const everyAddress = new Set(['0.0.0.0', '::', '[::]'])

/** @param host the address listened on   @param allowed names the operator added */
export function knownHosts(host: string, allowed: readonly string[]): KnownHosts {
  const names = [...allowed, ...(everyAddress.has(host) ? [] : [host])].map(bracketed)
  return { names: new Set([...loopback, ...names]), anyOwnAddress: everyAddress.has(host) }
}

/** The host name a request asks for, or null when it names none or nonsense. */
export function requestedHost(request: IncomingMessage): string | null {
  const match = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(request.headers.host ?? '')
  return match?.[1]?.toLowerCase().replace(/\.$/, '') ?? null
}

/** True when the request names a host of ours. A page of another site whose name was pointed at this
 *  machine (DNS rebinding) still sends its own name. */
export function isKnownHost(request: IncomingMessage, host: string, known: KnownHosts): boolean {
  if (known.names.has(host) || host.endsWith('.localhost')) return true
  // An address cannot be rebound; the one the connection came in on is this server's own.
  return known.anyOwnAddress && host === bracketed(ownAddress(request))
}

/** False for a call that another site's page makes: this server rewrites `Origin` on the way to the
 *  meter, so the meter cannot tell any more. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}

function ownAddress(request: IncomingMessage): string {
  return (request.socket.localAddress ?? '').replace(/^::ffff:/, '')
}

function bracketed(name: string): string {
  const lower = name.toLowerCase()
  return lower.includes(':') && !lower.startsWith('[') ? `[${lower}]` : lower
}
