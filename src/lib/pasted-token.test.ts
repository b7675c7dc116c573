import { describe, expect, test } from 'vitest'

import { cleanPastedToken, findPastedTokens } from './pasted-token'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signature = (length: number, from: string) => from.repeat(length).slice(0, length)

const header = part({ alg: 'RS256', typ: 'JWT' })
const token = `${header}.${part({ aud: 'Küche – 台所', iss: 'TQS', jti: 'a1' })}.${signature(342, 'aZ0-_x9')}`
const other = `${part({ alg: 'HS256' })}.${part({ sub: 'sponsor' })}.${signature(43, 'qW3')}`

const wrapped = (width: number, lineEnd: string) =>
  (token.match(new RegExp(`.{1,${width.toString()}}`, 'g')) ?? []).join(lineEnd)

describe('a pasted token is found', () => {
  test.each([
    ['bare', token],
    ['between blanks and line ends', `\n\t  ${token} \r\n`],
    ['after Bearer', `Bearer ${token}`],
    ['after bearer in small letters', `bearer  ${token}`],
    ['in a header', `Authorization: Bearer ${token}`],
    ['in double quotes', `"${token}"`],
    ['in single quotes', `'Bearer ${token}'`],
    ['in typographic quotes', `„${token}“`],
    ['in a YAML line', `    token: ${token}`],
    ['in a flow mapping', `auth: { type: bearer, token: ${token} }`],
    ['in JSON', `{"user":"","password":"${token}"}`],
    ['in TOML', `token="${token}"`],
    ['in a curl line', `curl -fsS -H "Authorization: Bearer ${token}" http://ksem/api/json`],
    ['before a comment', `token: ${token} # until 2027`],
    ['at the end of a sentence with more after it', `The token ${token} is the old one`],
    ['in front of a list item', `token: ${token}\n  - name: pv\n`],
    ['in a link', `<a href="http://x/?t=${token}">here</a>`],
    ['with a byte order mark', `\uFEFF${token}`],
    [
      'with soft hyphens and zero-width spaces',
      `${token.slice(0, 40)}\u00AD${token.slice(40, 90)}\u200B${token.slice(90)}`,
    ],
    ['broken every 64 characters', wrapped(64, '\n')],
    ['broken with Windows line ends', wrapped(76, '\r\n')],
    ['broken and indented', wrapped(70, '\n        ')],
    ['broken in a quoted mail', `> ${wrapped(72, '\n> ')}`],
    ['broken by blanks', wrapped(20, ' ')],
    ['broken by a shell', `Bearer ${wrapped(78, '\\\n')}`],
    ['broken in quotes', `token: "${wrapped(60, '\n  ')}"\nport: 80`],
    ['broken in a file that goes on', `token: ${wrapped(60, '\n  ')}\nport: 80\nname grid\n`],
    ['broken with a word after it', `${wrapped(60, '\n')}\ngreetings`],
    ['broken right behind a dot', token.replaceAll('.', '.\n')],
    ['broken right before a dot', token.replaceAll('.', '\n.')],
  ])('%s', (_case, text) => {
    expect(findPastedTokens(text)).toEqual([token])
  })

  test('with a signature of unknown length, as far as its line goes', () => {
    expect(findPastedTokens(`sponsortoken: ${other}\nmeters:\n  - name: grid`)).toEqual([other])
  })

  test('several times, each once', () => {
    const file = `sponsortoken: ${other}\nmeters:\n- token: ${token}\n- token: "${token}"\n`
    expect(findPastedTokens(file)).toEqual([other, token])
    expect(cleanPastedToken(file)).toBe(other)
  })

  test('one directly after another', () => {
    expect(findPastedTokens(`${other}\n${token}\n${other}`)).toEqual([other, token])
  })
})

describe('nothing is found', () => {
  test.each([
    ['in nothing', ''],
    ['in blanks', ' \n\t '],
    ['in a sentence', 'the eyJect button is an eyesore'],
    ['in two parts', token.slice(0, token.lastIndexOf('.'))],
    ['in five parts', `${token}.aaaa.bbbb`],
    ['in a version number', 'v1.22.333'],
    ['in a password', 'correct horse battery staple'],
    ['in an empty signature', `${token.slice(0, token.lastIndexOf('.') + 1)} `],
  ])('%s', (_case, text) => {
    expect(cleanPastedToken(text)).toBeNull()
  })

  test('and a huge paste is answered at once', () => {
    const start = performance.now()
    expect(cleanPastedToken('eyJ a '.repeat(100_000))).toBeNull()
    expect(cleanPastedToken('a.b.'.repeat(500_000))).toBeNull()
    expect(cleanPastedToken(`eyJ${' a'.repeat(100_000)}`)).toBeNull()
    expect(findPastedTokens('eyJa. '.repeat(100_000))).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
