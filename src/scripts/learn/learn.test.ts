import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'

import * as accessToken from '../../api/schemas/access-token'
import { unixSeconds } from '../../api/schemas/common'
import type { Firmware } from '../../test/firmware/firmware'
import { mockMeter } from '../../test/firmware/mock-meter'
import { otherEnvelopes } from '../../test/firmware/other-envelopes'
import { otherUnits } from '../../test/firmware/other-units'
import { otherVerbs } from '../../test/firmware/other-verbs'
import { harOf, record } from '../../test/firmware/recording'
import { contractOf } from './report/contract'
import { learn, type LearnOptions } from './learn'

const NOW = Date.parse('2026-11-23T10:00:00Z')

async function reportOf(firmware: Firmware, options?: LearnOptions): Promise<string> {
  const { entries } = await record(firmware)
  return learn(harOf(entries), options)
}

/** Rows of the table of differences, without the column of lines. */
const differencesIn = (report: string): string[] =>
  report
    .split('\n')
    .filter((line) => /^\| (?:LIST|ADD|AUTHORISE|REVOKE|Sign)/.test(line))
    .map((line) => line.split(' | ').slice(0, 4).join(' | ').slice(2))

test('the mock meter, which the product is built for, does not differ', async () => {
  const report = await reportOf(mockMeter(NOW))
  expect(report).toContain('No difference: all that was recorded fits.')
  expect(report).not.toContain('not in the recording')
  expect(report).toContain('`POST /api/access-token/tokens/{id}/authorise`: 200 (1 x)')
  expect(report).toContain('`DELETE /api/access-token/tokens/{id}`: 204 (1 x), 404 (1 x)')
  expect(report).not.toContain('{word-')
})

test.each(['ADD', 'AUTHORISE'])(
  'a body that the browser did not keep is told as that, no difference: %s',
  async (role) => {
    const { entries } = await record(mockMeter(NOW))
    const path = role === 'ADD' ? /\/tokens$/ : /\/authorise$/
    for (const { request, response } of entries) {
      if (request.method !== 'POST' || !path.test(request.url)) continue
      Object.assign(response, { content: { size: -1, mimeType: '' } })
    }
    const report = learn(harOf(entries))
    expect(report).toContain(`**${role}: the browser kept no body of 1 good answers.**`)
    expect(differencesIn(report)).toEqual([])
  },
)

test('other paths, verbs and names are told one by one', async () => {
  const report = await reportOf(otherVerbs(NOW))
  const path = '/api/access-token/v1/fernzugriffe'
  expect(differencesIn(report)).toEqual([
    `LIST | path | /api/access-token/tokens | ${path}`,
    'LIST | where the token is | tokens[] | []',
    'LIST | name | name: text | bezeichner: text',
    'LIST | when it ends | expires_at: Unix seconds or null | validUntil: Unix seconds or null',
    'LIST | id | id: text | uuid: UUID',
    'LIST | when it was made | created_at: Unix seconds | created: Unix seconds',
    'LIST | whether it is authorised | authorised_at: Unix seconds or null | freigeschaltet: true or false',
    'ADD | method | POST | PUT',
    `ADD | path | /api/access-token/tokens | ${path}`,
    'ADD | name, in the request | name: text | bezeichner: text',
    'ADD | when it ends, in the request | expires_at: Unix seconds or null | validUntil: Unix seconds',
    'ADD | a field more in the request | not sent | interfaces[]: "json"',
    'ADD | where the secret is | secret | jwt',
    'ADD | where the token is | token | the body itself',
    'AUTHORISE | method | POST | PATCH',
    `AUTHORISE | path | /api/access-token/tokens/{id}/authorise | ${path}/{id}`,
    'AUTHORISE | body of the request | none | see its shape',
    'AUTHORISE | where the token is | token | the body itself',
    'REVOKE | method | DELETE | POST',
    `REVOKE | path | /api/access-token/tokens/{id} | ${path}/{id}/withdraw`,
    'REVOKE | status of a good answer | 204 | 200',
  ])
})

test('milliseconds, ISO times and a year that means never are told by their values', async () => {
  expect(differencesIn(await reportOf(otherUnits(NOW)))).toEqual([
    'LIST | when it ends | expires_at: Unix seconds or null | expires_at: the year 9999 as ISO text ("never") or ISO time with zone, as text',
    'LIST | when it was made | created_at: Unix seconds | created_at: Unix milliseconds',
    'LIST | whether it is authorised | authorised_at: Unix seconds or null | authorised_at: Unix milliseconds or null',
    'ADD | when it ends, in the request | expires_at: Unix seconds or null | expires_at: Unix milliseconds',
    'AUTHORISE | where the token is | token | not in this answer',
  ])
})

test('envelopes, a list by id and a secret in JSON inside a text are found', async () => {
  const report = await reportOf(otherEnvelopes(NOW))
  const found = differencesIn(report)
  expect(found).toContain('LIST | where the token is | tokens[] | result.data.registry.{id}')
  expect(found).toContain('LIST | name | name: text | spec.aud: text')
  expect(found).toContain('ADD | where the secret is | secret | result.data.{word-1}.bearer')
  expect(found).toContain(
    'LIST | whether it is authorised | authorised_at: Unix seconds or null | state: "active" or "pending"',
  )
})

test('a name with a stand-in is shown once the user says that it is the firmware’s', async () => {
  const report = await reportOf(otherEnvelopes(NOW), { shown: ['handout'] })
  expect(report).toContain('| result.data.handout.bearer |')
  expect(report).not.toContain('{word-')
})

test('the lines of the contract’s file are the ones that name the field', async () => {
  const report = await reportOf(otherUnits(NOW))
  const { accessTokenSource } = await import('./report/sources')
  const lines = accessTokenSource.split('\n')
  const row = report.split('\n').find((line) => line.startsWith('| LIST | when it was made')) ?? ''
  const numbers = [...row.matchAll(/line (\d+) \((\w+)\)/g)].map((match) => Number(match[1]))
  expect(numbers.map((number) => lines[number - 1]?.trim())).toEqual([
    'created_at: unixSeconds,',
    'createdAt: toMs(wire.created_at),',
  ])
})

describe('once the contract is changed as the report says', () => {
  const isoTime = z.pipe(
    z.string(),
    z.transform((text) => Date.parse(text)),
  )
  const row = z.object({
    id: z.string(),
    name: z.string(),
    role: z.enum(['api', 'admin']),
    created_at: z.number(),
    expires_at: isoTime,
    authorised_at: z.nullable(z.number()),
  })
  // The types of the product's own schemas do not matter to what reads their shape.
  const adapted = {
    ...accessToken,
    createTokenWire: z.object({ name: z.string(), role: z.string(), expires_at: z.number() }),
    tokenListWire: z.object({ tokens: z.array(row) }),
    createdTokenWire: z.object({ token: row, secret: z.string() }),
    oneTokenWire: z.unknown(),
  }

  test('the same recording has no difference left but what the schemas do not say', async () => {
    const report = await reportOf(otherUnits(NOW), { contract: contractOf(adapted) })
    expect(differencesIn(report)).toEqual([])
  })

  test('a contract’s fields are read through the helpers of zod', () => {
    const { row: ours } = contractOf({
      ...accessToken,
      tokenListWire: z.object({
        data: z.object({
          list: z.record(z.string(), z.object({ id: z.string(), ends: z.optional(unixSeconds) })),
        }),
      }),
    })
    expect(ours.place).toEqual(['data', 'list', '{id}'])
    expect(ours.fields.get('expires')?.path).toEqual(['ends'])
  })
})
