import { afterEach, describe, expect, test } from 'vitest'

import { answerWith, failure, forgetTransport } from '../test/fake-transport'
import { listTokens } from './access-tokens'
import { authoriseToken, createToken, revokeToken } from './change-tokens'

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

const answer = (token: object) => answerWith(() => Response.json({ token }))

describe('authoriseToken', () => {
  test('returns the token as the meter says it is now', async () => {
    answer({ ...wire, authorised_at: 1_800_000_060 })
    expect(await authoriseToken('id-1')).toMatchObject({ authorisedAt: 1_800_000_060_000 })
  })

  test.each([
    ['is still not authorised', wire],
    ['is another token', { ...wire, id: 'id-2', authorised_at: 1_800_000_060 }],
  ])('does not believe an answer that says the token %s', async (_what, token) => {
    answer(token)
    expect(await failure(authoriseToken('id-1'))).toMatchObject({
      kind: 'bad-response',
      code: 'not_confirmed',
    })
  })
})

describe('listTokens', () => {
  test('tells what it could not read beside the tokens', async () => {
    answerWith(() => Response.json({ tokens: [wire, { id: 'id-2', role: 'guest' }] }))
    const { tokens, unreadable } = await listTokens({})
    expect(tokens).toHaveLength(1)
    expect(unreadable).toEqual([{ id: 'id-2', name: null }])
  })

  test('is no list where not one row can be read', async () => {
    answerWith(() => Response.json({ tokens: [{ tokenId: 7 }] }))
    expect((await failure(listTokens({}))).kind).toBe('bad-response')
    answerWith(() => Response.json({ tokens: [] }))
    expect((await listTokens({})).tokens).toEqual([])
  })
})
