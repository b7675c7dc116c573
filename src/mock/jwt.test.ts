import { createPublicKey, verify } from 'node:crypto'

import { expect, test } from 'vitest'

import { decodeJwt } from '../lib/jwt'
import { createSigner, meterClaims, type PrivateJwk } from './jwt'
import { NOON, testKey } from './test-support'

const signer = createSigner({ key: () => testKey, setKey: () => {} })

const own = {
  aud: 'Küche ⚡',
  cre: 1_700_000_000,
  exp: 253_402_214_400,
  jti: '5eed0000-0000-4000-8000-000000000001',
  nonc: 4_294_967_295,
  role: 'api',
} as const
const claims = meterClaims.parse({ ...own, iss: 'TQS', sub: 'EMOS' })

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/** Signs anything with the meter's own key, as only the meter could. */
async function signedByMeter(header: object, payload: object): Promise<string> {
  const parts = [header, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const text = parts.join('.')
  const signing = await crypto.subtle.importKey('jwk', testKey, RS256, false, ['sign'])
  const signature = await crypto.subtle.sign(RS256, signing, new TextEncoder().encode(text))
  return `${text}.${Buffer.from(signature).toString('base64url')}`
}

test('what is signed is verified, with the documented header and claims', async () => {
  const jwt = await signer.sign(own)
  expect(decodeJwt(jwt)).toEqual(claims)
  const header: unknown = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString())
  expect(header).toEqual({ alg: 'RS256', typ: 'JWT' })
  expect(await signer.verify(jwt, NOON)).toEqual(claims)
})

test('another implementation agrees with the signature', async () => {
  const jwt = await signer.sign(own)
  const at = jwt.lastIndexOf('.')
  const publicKey = createPublicKey({
    key: { kty: testKey.kty, n: testKey.n, e: testKey.e },
    format: 'jwk',
  })
  const signature = Buffer.from(jwt.slice(at + 1), 'base64url')
  expect(verify('RSA-SHA256', Buffer.from(jwt.slice(0, at)), publicKey, signature)).toBe(true)
})

test.each(['none', 'HS256', 'rs256', undefined])(
  'a header with alg %s is refused, however good the signature',
  async (alg) => {
    expect(await signer.verify(await signedByMeter({ alg }, claims), NOON)).toBeNull()
  },
)

test.each([{ iss: 'other' }, { sub: 'other' }, { role: 'root' }, { exp: undefined }])(
  'claims with %j are refused, however good the signature',
  async (changes) => {
    const jwt = await signedByMeter({ alg: 'RS256' }, { ...claims, ...changes })
    expect(await signer.verify(jwt, NOON)).toBeNull()
  },
)

test('requests at the same moment make one key', async () => {
  const made: PrivateJwk[] = []
  const fresh = createSigner({ key: () => made[0] ?? null, setKey: (next) => made.push(next) })
  const [first, second] = await Promise.all([fresh.sign(own), fresh.sign(own)])
  expect(made).toHaveLength(1)
  expect(first).toBe(second)
})
