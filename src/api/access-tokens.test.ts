import { afterEach, describe, expect, test } from 'vitest'

import { answerWith, failure, forgetTransport } from '../test/fake-transport'
import { createToken, revokeToken } from './access-tokens'

afterEach(forgetTransport)

const wire = {
  id: 'id-1',
  name: 'evcc',
  role: 'api',
  created_at: 1_800_000_000,
  expires_at: 1_900_000_000,
  authorised_at: null,
}
const wanted = { name: 'evcc', role: 'api', expiresAt: 1_900_000_000_000 } as const

describe('createToken', () => {
  test('sends and returns what the product knows, in the words of the wire between', async () => {
    const sent = answerWith(() => Response.json({ token: wire, secret: 'a.b.c' }, { status: 201 }))
    expect(await createToken(wanted)).toEqual({
      token: {
        ...wanted,
        id: 'id-1',
        createdAt: 1_800_000_000_000,
        authorisedAt: null,
        lastUsedAt: undefined,
      },
      secret: 'a.b.c',
    })
    expect(await sent[0]?.json()).toEqual({ name: 'evcc', role: 'api', expires_at: 1_900_000_000 })
  })

  test('tells the refused fields by the names the product gives them, and no others', async () => {
    const fields = { name: 'Too short.', expires_at: 'Too late.', colour: 'Too green.' }
    answerWith(() =>
      Response.json({ error: { message: 'No.', code: 'invalid', fields } }, { status: 422 }),
    )
    expect(await failure(createToken(wanted))).toMatchObject({
      kind: 'http',
      status: 422,
      code: 'invalid',
      message: 'No.',
      fields: { name: 'Too short.', expiresAt: 'Too late.' },
    })
    expect(Object.keys((await failure(createToken(wanted))).fields)).toEqual(['name', 'expiresAt'])
  })
})

test('a token counts as revoked only when the meter says 204', async () => {
  answerWith(() => new Response(null, { status: 204 }))
  await expect(revokeToken('id')).resolves.toBeUndefined()
  answerWith(() => new Response('<h1>Router</h1>', { status: 200 }))
  expect((await failure(revokeToken('id'))).kind).toBe('bad-response')
})
