import { describe, expect, test } from 'vitest'

import { firstPastedJwt, findPastedJwts } from './pasted-jwts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signature = (length: number, from: string) => from.repeat(length).slice(0, length)

const header = part({ alg: 'RS256', typ: 'JWT' })
const jwt = `${header}.${part({ aud: 'Küche – 台所', iss: 'TQS', jti: 'a1' })}.${signature(342, 'aZ0-_x9')}`
const other = `${part({ alg: 'HS256' })}.${part({ sub: 'sponsor' })}.${signature(43, 'qW3')}`

const wrapped = (width: number, lineEnd: string) =>
  (jwt.match(new RegExp(`.{1,${width.toString()}}`, 'g')) ?? []).join(lineEnd)

describe('a pasted JWT is found', () => {
  test.each([
    ['bare', jwt],
    ['between blanks and line ends', `\n\t  ${jwt} \r\n`],
    ['after Bearer', `Bearer ${jwt}`],
    ['after bearer in small letters', `bearer  ${jwt}`],
    ['in a header', `Authorization: Bearer ${jwt}`],
    ['in double quotes', `"${jwt}"`],
    ['in single quotes', `'Bearer ${jwt}'`],
    ['in typographic quotes', `„${jwt}“`],
    ['in a YAML line', `    token: ${jwt}`],
    ['in a flow mapping', `auth: { type: bearer, token: ${jwt} }`],
    ['in JSON', `{"user":"","password":"${jwt}"}`],
    ['in TOML', `token="${jwt}"`],
    ['in a curl line', `curl -fsS -H "Authorization: Bearer ${jwt}" http://ksem/api/json`],
    ['before a comment', `token: ${jwt} # until 2027`],
    ['at the end of a sentence with more after it', `The token ${jwt} is the old one`],
    ['in front of a list item', `token: ${jwt}\n  - name: pv\n`],
    ['in a link', `<a href="http://x/?t=${jwt}">here</a>`],
    ['with a byte order mark', `\uFEFF${jwt}`],
    [
      'with soft hyphens and zero-width spaces',
      `${jwt.slice(0, 40)}\u00AD${jwt.slice(40, 90)}\u200B${jwt.slice(90)}`,
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
    ['broken right behind a dot', jwt.replaceAll('.', '.\n')],
    ['broken right before a dot', jwt.replaceAll('.', '\n.')],
  ])('%s', (_case, text) => {
    expect(findPastedJwts(text)).toEqual([jwt])
  })

  test('with a signature of unknown length, as far as its line goes', () => {
    expect(findPastedJwts(`sponsortoken: ${other}\nmeters:\n  - name: grid`)).toEqual([other])
  })

  test('several times, each once', () => {
    const file = `sponsortoken: ${other}\nmeters:\n- token: ${jwt}\n- token: "${jwt}"\n`
    expect(findPastedJwts(file)).toEqual([other, jwt])
    expect(firstPastedJwt(file)).toBe(other)
  })

  test('one directly after another', () => {
    expect(findPastedJwts(`${other}\n${jwt}\n${other}`)).toEqual([other, jwt])
  })
})

describe('nothing is found', () => {
  test.each([
    ['in nothing', ''],
    ['in blanks', ' \n\t '],
    ['in a sentence', 'the eyJect button is an eyesore'],
    ['in two parts', jwt.slice(0, jwt.lastIndexOf('.'))],
    ['in five parts', `${jwt}.aaaa.bbbb`],
    ['in a version number', 'v1.22.333'],
    ['in a password', 'correct horse battery staple'],
    ['in an empty signature', `${jwt.slice(0, jwt.lastIndexOf('.') + 1)} `],
  ])('%s', (_case, text) => {
    expect(firstPastedJwt(text)).toBeNull()
  })

  test('and a huge paste is answered at once', () => {
    // The processor's time, not the clock's: the machine may be busy with something else.
    const start = process.cpuUsage()
    expect(firstPastedJwt('eyJ a '.repeat(100_000))).toBeNull()
    expect(firstPastedJwt('a.b.'.repeat(500_000))).toBeNull()
    expect(firstPastedJwt(`eyJ${' a'.repeat(100_000)}`)).toBeNull()
    expect(findPastedJwts('eyJa. '.repeat(100_000))).toHaveLength(1)
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
  })
})
