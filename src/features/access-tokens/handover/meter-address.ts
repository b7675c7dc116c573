/** Where programs reach the meter. `host` is lower case; an IPv6 address keeps its brackets. */
export type MeterAddress = { protocol: 'http:' | 'https:'; host: string; port: number }

/** Why an address is refused; the form turns each into a sentence. */
export type AddressProblem = 'empty' | 'protocol' | 'credentials' | 'path' | 'port' | 'host'

type ParsedAddress = { ok: true; address: MeterAddress } | { ok: false; problem: AddressProblem }

const DEFAULT_PORT = { 'http:': 80, 'https:': 443 } as const

// URL accepts quotes, braces and `$` in a host. No real host has them, and they would be dangerous in
// configuration files and command lines.
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_-]+)*\.?)$/
const LONGEST_HOST = 253

const refuse = (problem: AddressProblem): ParsedAddress => ({ ok: false, problem })

/** Reads a meter's address as people type it: a host name or IP address, with or without a port,
 *  `http://` or `https://` and a closing slash. Anything behind the port is refused, not dropped:
 *  the programs build their own path. */
export function parseMeterAddress(typed: string): ParsedAddress {
  const text = typed.trim()
  if (text === '') return refuse('empty')
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return refuse('protocol')

  const protocol = scheme === 'https' ? 'https:' : 'http:'
  const rest = scheme === undefined ? text : text.slice(scheme.length + '://'.length)
  const [authority = ''] = rest.split(/[/?#\\]/, 1)
  const behind = rest.slice(authority.length)
  if (authority.includes('@')) return refuse('credentials')
  if (behind !== '' && behind !== '/') return refuse('path')
  return parseAuthority(protocol, authority)
}

function parseAuthority(protocol: MeterAddress['protocol'], authority: string): ParsedAddress {
  const port = /:([^:\]]*)$/.exec(authority)?.[1]
  const portNumber = port === undefined ? DEFAULT_PORT[protocol] : Number(port)
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && portNumber > 0 && portNumber < 65_536)) {
    return refuse('port')
  }
  const typedHost = port === undefined ? authority : authority.slice(0, -(port.length + 1))
  const host = hostOf(typedHost)
  if (host.length > LONGEST_HOST || !HOST.test(host)) return refuse('host')
  return { ok: true, address: { protocol, host, port: portNumber } }
}

/** The host in the form that URLs use: lower case, IPv6 shortened, other scripts in Punycode; ''
 *  when it is none. What URL would silently drop or decode is refused before. */
function hostOf(typed: string): string {
  const isOdd = /[\s%]/.test(typed) || (typed.includes(':') && !/^\[.*\]$/.test(typed))
  return !isOdd && URL.canParse(`http://${typed}`) ? new URL(`http://${typed}`).hostname : ''
}

/** The address as the origin of a URL, without the port that the protocol has anyway. */
export function formatAddress({ protocol, host, port }: MeterAddress): string {
  return port === DEFAULT_PORT[protocol]
    ? `${protocol}//${host}`
    : `${protocol}//${host}:${port.toString()}`
}
