import { describe, expect, test } from 'vitest'

import { qrCode } from '../features/access-tokens/handover/qr'
import { quoted, shellWord, telegrafQuoted } from '../features/access-tokens/handover/quoting'
import { recipesFor } from '../features/access-tokens/handover/recipes/recipes'
import { whichToken } from '../features/access-tokens/inspect/which-token'
import { programs } from '../features/access-tokens/model/programs'
import { isSameText } from '../features/access-tokens/reveal/artefact/same-text'
import { startSession } from '../features/session/session-store'
import { decodeJwt } from '../lib/jwt'
import { findPastedJwts } from '../lib/pasted-jwts'
import { aToken, NOW } from './a-token'
import { matchesHolding } from './last-match'
import { context } from './recipes'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const jwt = [
  part({ alg: 'RS256', typ: 'JWT' }),
  part({ aud: 'evcc', iss: 'TQS', jti: 'a1', role: 'admin', sub: 'EMOS' }),
  'aZ0-_x9'.repeat(49).slice(0, 342),
].join('.')

const broken = jwt.replaceAll(/.{70}/g, '$&\r\n')

test('a piece that is left is found', () => {
  expect(/\w+$/.test(jwt)).toBe(true)
  expect(matchesHolding(jwt)).toEqual(expect.arrayContaining(['input']))
})

describe('no regular expression remembers a secret after', () => {
  const works: [string, () => unknown][] = [
    ['findPastedJwts', () => findPastedJwts(`token: "Bearer ${jwt}"`)],
    ['findPastedJwts, in lines', () => findPastedJwts(broken)],
    ['decodeJwt', () => decodeJwt(jwt)],
    ['decodeJwt, of something else', () => decodeJwt(`${jwt}.!`)],
    ['isSameText', () => isSameText(`${jwt}\r\n`, jwt)],
    ['whichToken', () => whichToken(broken, [aToken({ id: 'a1' })], NOW)],
    ['startSession', () => startSession(jwt)],
    ['quoted', () => quoted(`${jwt}\u202E`)],
    ['telegrafQuoted', () => telegrafQuoted(`${jwt}$`)],
    ['shellWord', () => shellWord(jwt)],
    ['qrCode', () => qrCode(jwt)],
    ...programs.map(({ id }): [string, () => unknown] => [
      `the recipes for ${id}`,
      () => recipesFor(id, { ...context, secret: jwt }),
    ]),
  ]
  test.each(works)('%s', (_what, work) => {
    work()
    const left = matchesHolding(jwt)
    expect(left).toEqual([])
  })
})
