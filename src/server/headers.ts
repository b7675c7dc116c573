import type { ServerResponse } from 'node:http'

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
} as const

const policyOf = (changes: Partial<Record<keyof typeof directives, string>> = {}): string =>
  Object.entries({ ...directives, ...changes })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** What a page of ours may do: load and ask this origin, nothing else. No policy is named for
 *  Trusted Types, so no code can turn text into markup or script. */
export const contentSecurityPolicy = policyOf()

/** For the host's own plain page of forms, which runs no script. */
export const formContentSecurityPolicy = policyOf({ 'form-action': "'self'" })

/** The same for the dev server, whose client adds scripts and styles of its own, each with a nonce, and
 *  hears of changes through a web socket. */
export const devContentSecurityPolicy = (nonce: string): string =>
  policyOf({
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'connect-src': "'self' ws:",
  })

/** For everything under `/api/`: what a meter serves there is data. Opened as a page it would run in the
 *  product's origin and could read the kept JWT, so it may run and load nothing, in an origin of its own. */
export const apiContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Only features browsers know, as they warn about others; copying to the clipboard stays allowed. */
const permissionsPolicy = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Sent with every answer, refusals included. No HSTS and no upgrade-insecure-requests: plain http is the
 *  normal case on a home network. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** @param policy replaces the strict Content-Security-Policy */
export function setSecurityHeaders(
  response: ServerResponse,
  policy: string = contentSecurityPolicy,
): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', policy)
}
