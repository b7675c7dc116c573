import * as z from 'zod/mini'

import { unixSeconds } from '../api/schemas/common'
import { decodeJwt } from '../lib/jwt'

/** The documented claims; a session has the role `user`. @see ../shared/meter.md, "the JWT" */
export const meterClaims = z.object({
  aud: z.string(),
  cre: unixSeconds,
  exp: unixSeconds,
  iss: z.literal('TQS'),
  jti: z.string(),
  nonc: z.int(),
  role: z.enum(['user', 'api', 'admin']),
  sub: z.literal('EMOS'),
})
export type MeterClaims = z.infer<typeof meterClaims>

export const privateJwk = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
})
export type PrivateJwk = z.infer<typeof privateJwk>

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const header = toBase64Url(new TextEncoder().encode(JSON.stringify({ alg: 'RS256', typ: 'JWT' })))

/** Where the one key of a mock is kept. */
type KeyStore = { key(): PrivateJwk | null; setKey(key: PrivateJwk): void }

export type Signer = {
  sign(claims: MeterClaims): Promise<string>
  /** The claims of a JWT that this key signed with RS256; null for anything else. Whether it has
   *  expired is not looked at. */
  verify(jwt: string): Promise<MeterClaims | null>
}

/** Signs and verifies with one RSA key, made when it is first needed.
 *  @throws TypeError from every method where the page has no WebCrypto */
export function createSigner(store: KeyStore): Signer {
  let generating: Promise<PrivateJwk> | null = null
  let imported: { modulus: string; keys: Promise<Keys> } | null = null

  async function keys(): Promise<Keys> {
    const jwk = store.key() ?? (await firstKey())
    if (imported?.modulus !== jwk.n) imported = { modulus: jwk.n, keys: importKeys(jwk) }
    return imported.keys
  }

  async function firstKey(): Promise<PrivateJwk> {
    generating ??= generateKey()
    const made = await generating
    generating = null
    // Another tab may have been quicker.
    const known = store.key()
    if (known) return known
    store.setKey(made)
    return made
  }

  return {
    async sign(claims) {
      const { signing } = await keys()
      const claimsPart = toBase64Url(new TextEncoder().encode(JSON.stringify(claims)))
      const signed = new TextEncoder().encode(`${header}.${claimsPart}`)
      const signature = await crypto.subtle.sign(RS256, signing, signed)
      return `${header}.${claimsPart}.${toBase64Url(new Uint8Array(signature))}`
    },
    async verify(jwt) {
      const claims = meterClaims.safeParse(decodeJwt(jwt))
      const [headerPart = '', claimsPart = '', signaturePart = ''] = jwt.split('.')
      const signature = fromBase64Url(signaturePart)
      if (!claims.success || !signature || !isRs256(headerPart)) return null
      const { verifying } = await keys()
      const signed = new TextEncoder().encode(`${headerPart}.${claimsPart}`)
      const isOurs = await crypto.subtle.verify(RS256, verifying, signature, signed)
      return isOurs ? claims.data : null
    },
  }
}

type Keys = { signing: CryptoKey; verifying: CryptoKey }

async function generateKey(): Promise<PrivateJwk> {
  const parameters = { ...RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])
  return privateJwk.parse(await crypto.subtle.exportKey('jwk', pair.privateKey))
}

async function importKeys(jwk: PrivateJwk): Promise<Keys> {
  const publicJwk = { kty: jwk.kty, n: jwk.n, e: jwk.e }
  const [signing, verifying] = await Promise.all([
    crypto.subtle.importKey('jwk', jwk, RS256, false, ['sign']),
    crypto.subtle.importKey('jwk', publicJwk, RS256, false, ['verify']),
  ])
  return { signing, verifying }
}

function isRs256(headerPart: string): boolean {
  const bytes = fromBase64Url(headerPart)
  if (!bytes) return false
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return z.object({ alg: z.literal('RS256') }).safeParse(parsed).success
  } catch {
    return false
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** null for text that no encoder writes, such as one with stray bits at its end: otherwise two
 *  different texts would be one signature. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return toBase64Url(bytes) === text ? bytes : null
  } catch {
    return null
  }
}
