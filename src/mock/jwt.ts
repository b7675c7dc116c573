import { base64url, errors, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'

import { unixSeconds } from '../api/schemas/common'
import { JWT_ISSUER, JWT_SUBJECT } from '../api/schemas/session'

/** The documented claims; a session has the role `user`. @see docs/meter-api.md, "The JWT" */
export const meterClaims = z.object({
  aud: z.string(),
  cre: unixSeconds,
  exp: unixSeconds,
  iss: z.literal(JWT_ISSUER),
  jti: z.string(),
  nonc: z.int(),
  role: z.enum(['user', 'api', 'admin']),
  sub: z.literal(JWT_SUBJECT),
})
export type MeterClaims = z.infer<typeof meterClaims>

/** The claims that differ from one JWT of a meter to the next. */
export type OwnClaims = Omit<MeterClaims, 'iss' | 'sub'>

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

const ALGORITHM = 'RS256'

/** Where the one key of a mock is kept. */
type KeyStore = { key(): PrivateJwk | null; setKey(key: PrivateJwk): void }

export type Signer = {
  sign(claims: OwnClaims): Promise<string>
  /** The claims of a JWT that this key signed and that has not expired; null for anything else.
   *  @param now epoch ms */
  verify(jwt: string, now: number): Promise<MeterClaims | null>
}

/** Signs and verifies with one RSA key, made when it is first needed.
 *  @param makeKey a random one when left out
 *  @throws TypeError from every method where the page has no WebCrypto */
export function createSigner(store: KeyStore, makeKey = generateKey): Signer {
  let generating: Promise<PrivateJwk> | null = null
  let imported: { modulus: string; keys: ReturnType<typeof importKeys> } | null = null

  async function keys(): ReturnType<typeof importKeys> {
    const jwk = store.key() ?? (await firstKey())
    if (imported?.modulus !== jwk.n) imported = { modulus: jwk.n, keys: importKeys(jwk) }
    return imported.keys
  }

  async function firstKey(): Promise<PrivateJwk> {
    generating ??= makeKey()
    const made = await generating
    generating = null
    // Another tab may have been quicker.
    const known = store.key()
    if (known) return known
    store.setKey(made)
    return made
  }

  return {
    async sign(own) {
      const { signing } = await keys()
      const claims: MeterClaims = { ...own, iss: JWT_ISSUER, sub: JWT_SUBJECT }
      return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' }).sign(signing)
    },
    async verify(jwt, now) {
      const { verifying } = await keys()
      try {
        const options = { algorithms: [ALGORITHM], currentDate: new Date(now) }
        const { payload } = await jwtVerify(jwt, verifying, options)
        const claims = meterClaims.safeParse(payload)
        return claims.success && hasExactSignature(jwt) ? claims.data : null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

/** Makes the key of a mock: some tenths of a second of work. */
export async function generateKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  return privateJwk.parse(await exportJWK(privateKey))
}

async function importKeys(jwk: PrivateJwk) {
  const { kty, n, e } = jwk
  const [signing, verifying] = await Promise.all([
    importJWK(jwk, ALGORITHM),
    importJWK({ kty, n, e }, ALGORITHM),
  ])
  return { signing, verifying }
}

/** False for a signature with stray bits at its end, which decoders drop: two different texts would be
 *  one JWT otherwise. */
function hasExactSignature(jwt: string): boolean {
  const signature = jwt.slice(jwt.lastIndexOf('.') + 1)
  return base64url.encode(base64url.decode(signature)) === signature
}
