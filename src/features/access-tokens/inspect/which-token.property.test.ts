import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { JWT_ISSUER } from '../../../api/schemas/session'
import { aToken, NOW } from '../../../test/a-token'
import { anyName, holds } from '../../../test/property'
import { whichToken } from './which-token'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const signature = 'a'.repeat(342)
const listed = aToken({ id: 'listed' })

const odd = fc.oneof(fc.jsonValue(), anyName)
const anyClaims = fc.record(
  {
    aud: odd,
    cre: fc.oneof(odd, fc.nat()),
    exp: fc.oneof(odd, fc.integer(), fc.maxSafeInteger()),
    iss: fc.oneof(odd, fc.constant(JWT_ISSUER)),
    jti: fc.oneof(odd, fc.constantFrom('listed', '__proto__', 'constructor')),
    role: fc.oneof(odd, fc.constantFrom('api', 'admin', 'user', 'toString')),
    sub: odd,
    nonc: odd,
  },
  { requiredKeys: [] },
)

test('whatever a token claims of itself, an answer comes, and a match is one of the list', () => {
  holds(
    fc.property(anyClaims, (claims) => {
      const answer = whichToken(
        `${part({ alg: 'RS256' })}.${part(claims)}.${signature}`,
        [listed],
        NOW,
      )
      expect(answer.kind).not.toBe('not-a-token')
      if (answer.kind === 'match') expect(answer.token).toBe(listed)
      if (answer.kind === 'expired') expect(answer.claimed.expiresAt).toBeLessThanOrEqual(NOW)
      if (claims.iss === JWT_ISSUER && claims.jti === 'listed') {
        expect(['match', 'session', 'other-kind']).toContain(answer.kind)
      }
    }),
    100,
  )
})
