import { createHash } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { fakeJwt, PASSWORD, TOKEN_NAME } from '../../test/firmware/firmware'
import { otherVerbs } from '../../test/firmware/other-verbs'
import { harOf, record, type HarEntry } from '../../test/firmware/recording'
import { learn } from './learn'

const NOW = Date.parse('2026-11-23T10:00:00Z')

/** Hexadecimal digits that depend on a seed alone, so that a failure can be repeated. */
const digits = (seed: number): string => createHash('sha256').update(`seed ${seed}`).digest('hex')

const pick = (seed: number, from: string, length: number): string =>
  Array.from(
    { length },
    (_, index) => from[parseInt(digits(seed + index * 97).slice(0, 6), 16) % from.length],
  ).join('')

const letters = (seed: number, length: number): string =>
  pick(seed, 'bdfghjklmnpqrstvwxyzaeiou', length)

/** Private texts of every make. None is a word of the vocabulary. */
const makes: Record<string, (seed: number) => string> = {
  'a password': (seed) =>
    `${letters(seed, 5)}-${pick(seed, '23456789', 4)}!${letters(seed + 1, 6)}`,
  'a password of letters': (seed) => `Q${letters(seed, 11)}`,
  'two words': (seed) => `${letters(seed, 9)} ${letters(seed + 1, 9)}`,
  'a JWT': (seed) => fakeJwt({ aud: letters(seed, 8), jti: digits(seed) }),
  'a long key': (seed) =>
    pick(seed, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789_-', 43),
  'a key with slashes': (seed) =>
    `${pick(seed, 'ABCDEFGHJKMNabcdefghjkmn', 20)}+/=${pick(seed, '23456789', 9)}`,
  'a UUID': (seed) => digits(seed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
  'a serial number': (seed) => `7${pick(seed, '0123456789', 9)}`,
  'a MAC': (seed) => (digits(seed).slice(0, 12).match(/../g) ?? []).join(':'),
  'a host name': (seed) => `ksem-${pick(seed, '0123456789', 8)}.${letters(seed, 6)}.box`,
  'an IPv4 address': (seed) => `192.168.${100 + (seed % 100)}.${200 + (seed % 50)}`,
  'an IPv6 address': (seed) => `fd00:${digits(seed).slice(0, 4)}::${digits(seed).slice(4, 8)}`,
  'a mail address': (seed) => `${letters(seed, 8)}@${letters(seed + 1, 8)}.example`,
  'an address': (seed) =>
    `${letters(seed, 8)}straße ${pick(seed, '123456789', 3)}, Köln-${letters(seed + 1, 7)}`,
  HTML: (seed) => `<img src=x onerror="${letters(seed, 12)}">`,
  'terminal controls': (seed) => `\u001B[31m${letters(seed, 12)}\u001B]0;x\u0007\u009B2J\u202E`,
}

let recorded: HarEntry[] = []
beforeAll(async () => {
  recorded = (await record(otherVerbs(NOW))).entries
})

type Har = { log: { entries: HarEntry[] } & Record<string, unknown> }

/** Every place of a recording where a private text can stand. */
const places: Record<string, (har: Har, secret: string) => void> = {
  'the host of every address': (har, secret) =>
    eachUrl(har, (url) => url.replace('ksem-72501234', encodeURIComponent(secret).toLowerCase())),
  'user and password of an address': (har, secret) =>
    eachUrl(har, (url) =>
      url.replace('//', `//${encodeURIComponent(secret)}:${encodeURIComponent(secret)}@`),
    ),
  'a part of the paths': (har, secret) =>
    eachUrl(har, (url) => url.replace('/v1/', `/${encodeURIComponent(secret)}/`)),
  'the end of the paths': (har, secret) =>
    eachUrl(har, (url) => (url.includes('/api/') ? `${url}/${encodeURIComponent(secret)}` : url)),
  'the value of a query': (har, secret) =>
    eachUrl(har, (url) => `${url}?mode=${encodeURIComponent(secret)}`),
  'the name of a query': (har, secret) =>
    eachUrl(har, (url) => `${url}?${encodeURIComponent(secret)}=1`),
  'the fragment of an address': (har, secret) =>
    eachUrl(har, (url) => `${url}#${encodeURIComponent(secret)}`),
  'the method': (har, secret) => each(har, ({ request }) => (request.method = secret)),
  'the name of a header': (har, secret) =>
    each(har, ({ request, response }) => {
      request.headers.push({ name: secret, value: 'x' })
      response.headers.push({ name: secret, value: fakeJwt({}) })
    }),
  'the value of a header': (har, secret) =>
    each(har, ({ request, response }) => {
      request.headers.push(
        { name: 'Cookie', value: `sid=${secret}` },
        { name: 'X-Key', value: secret },
      )
      response.headers.push(
        { name: 'set-cookie', value: `sid=${secret}` },
        { name: 'location', value: `/x/${secret}` },
      )
    }),
  'Basic authorization': (har, secret) =>
    each(har, ({ request }) => {
      const value = `Basic ${Buffer.from(`admin:${secret}`).toString('base64')}`
      request.headers = [{ name: 'Authorization', value }]
    }),
  cookies: (har, secret) =>
    each(har, ({ request, response }) => {
      Object.assign(request, { cookies: [{ name: secret, value: secret }] })
      Object.assign(response, { cookies: [{ name: 'sid', value: secret, domain: secret }] })
    }),
  'a value of the requests’ JSON': (har, secret) =>
    eachRequest(har, { note: secret, role: secret }),
  'a name in the requests’ JSON': (har, secret) => eachRequest(har, { [secret]: true }),
  'JSON in a text in the requests’ JSON': (har, secret) =>
    eachRequest(har, { inner: JSON.stringify({ deeper: JSON.stringify({ [secret]: secret }) }) }),
  'the name of the token': (har, secret) => replaceAll(har, TOKEN_NAME, secret),
  'the password': (har, secret) => replaceAll(har, PASSWORD, encodeURIComponent(secret)),
  'a form': (har, secret) =>
    eachBody(
      har,
      'application/x-www-form-urlencoded',
      new URLSearchParams({ [secret]: secret, title: secret }).toString(),
    ),
  'the params of a form': (har, secret) =>
    each(har, ({ request }) => {
      if (request.method === 'PUT') {
        Object.assign(request, {
          postData: {
            mimeType: 'application/x-www-form-urlencoded',
            params: [
              { name: secret, value: secret, fileName: secret },
              { name: 'title', value: secret },
            ],
          },
        })
      }
    }),
  'a multipart body': (har, secret) =>
    eachBody(
      har,
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n${secret}\r\n--x\r\nContent-Disposition: form-data; name="${secret}"\r\n\r\n1\r\n--x--`,
    ),
  'a body of no known type': (har, secret) => eachBody(har, secret, secret),
  'a value of the answers’ JSON': (har, secret) =>
    eachAnswer(har, { note: secret, state: secret, list: [secret] }),
  'a name in the answers’ JSON': (har, secret) => eachAnswer(har, { [secret]: { [secret]: 1 } }),
  'answers by id': (har, secret) =>
    eachAnswer(har, { tokens: { [secret]: { name: secret, role: 'api', created: 1 } } }),
  'JSON in a text in the answers’ JSON': (har, secret) =>
    eachAnswer(har, { text: JSON.stringify({ [secret]: JSON.stringify([secret]) }) }),
  'answers in base64': (har, secret) =>
    each(har, ({ response }) => {
      const text = JSON.stringify([{ uuid: secret, title: secret, role: 'api', [secret]: secret }])
      Object.assign(response.content, {
        text: Buffer.from(text).toString('base64'),
        encoding: 'base64',
      })
    }),
  'HTML answers': (har, secret) =>
    each(har, ({ response }) =>
      Object.assign(response.content, {
        mimeType: 'text/html',
        text: `<p title="${secret}">${secret}</p>`,
      }),
    ),
  'plain answers': (har, secret) =>
    each(har, ({ response }) =>
      Object.assign(response.content, { mimeType: 'text/plain', text: secret }),
    ),
  'a script of the page, and a name': (har, secret) => {
    each(har, ({ response }) => {
      if (response.content.mimeType === 'text/javascript')
        response.content.text += `;const s="${secret}"`
    })
    eachAnswer(har, { [secret]: secret })
  },
  'what a browser writes beside it': (har, secret) => {
    Object.assign(har.log, {
      creator: { name: secret, version: secret },
      browser: { name: secret },
      pages: [{ title: secret, id: secret, comment: secret }],
      comment: secret,
    })
    each(har, (entry) => {
      Object.assign(entry, {
        startedDateTime: secret,
        serverIPAddress: secret,
        connection: secret,
        pageref: secret,
        _initiator: { url: secret, stack: { callFrames: [{ functionName: secret, url: secret }] } },
        _webSocketMessages: [{ data: secret }],
      })
      Object.assign(entry.response, { statusText: secret, redirectURL: secret })
    })
  },
  'calls to another host': (har, secret) => {
    const other = structuredClone(har.log.entries)
    for (const entry of other) {
      entry.request.url = `https://cloud.example.org/${encodeURIComponent(secret)}?${encodeURIComponent(secret)}`
      entry.response.content.text = JSON.stringify({ [secret]: secret })
    }
    har.log.entries.push(...other)
  },
}

function each(har: Har, change: (entry: HarEntry) => unknown): void {
  for (const entry of har.log.entries) change(entry)
}

const eachUrl = (har: Har, change: (url: string) => string): void =>
  each(har, ({ request }) => (request.url = change(request.url)))

/** Puts more members into JSON bodies. */
const eachRequest = (har: Har, members: object): void =>
  each(har, ({ request }) => {
    if (request.postData?.text.startsWith('{') === true) {
      request.postData.text = JSON.stringify({ ...JSON.parse(request.postData.text), ...members })
    }
  })

const eachAnswer = (har: Har, members: object): void =>
  each(har, ({ response: { content } }) => {
    const body: unknown = /^[[{]/.test(content.text) ? JSON.parse(content.text) : undefined
    if (Array.isArray(body))
      content.text = JSON.stringify(body.map((row) => ({ ...row, ...members })))
    else if (body !== undefined) content.text = JSON.stringify(Object.assign({}, body, members))
  })

const eachBody = (har: Har, mimeType: string, text: string): void =>
  each(har, ({ request }) => {
    if (request.method === 'PUT') request.postData = { mimeType, text }
  })

const replaceAll = (har: Har, old: string, secret: string): void => {
  const inJson = JSON.stringify(secret).slice(1, -1)
  each(har, (entry) => {
    if (entry.request.postData) {
      entry.request.postData.text = entry.request.postData.text.replaceAll(old, inJson)
    }
    entry.response.content.text = entry.response.content.text.replaceAll(old, inJson)
  })
}

/** Pieces of a text that would give it away: it is private from eight characters on. */
function pieces(secret: string): string[] {
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  return forms.flatMap((form) => {
    const text = form.toLowerCase()
    const length = Math.min(8, text.length)
    return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length))
  })
}

/** What a report, or the sentence instead of one, says of a recording with something planted in it. */
function said(plant: (har: Har) => void): string {
  const har: Har = JSON.parse(harOf(recorded))
  plant(har)
  try {
    return learn(JSON.stringify(har))
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

const leaks = (text: string, secret: string): string[] =>
  pieces(secret).filter((piece) => text.toLowerCase().includes(piece))

const printable = /^[\x20-\x7E\n“”]*$/

describe.each(Object.entries(places))('%s', (place, plant) => {
  test.each(Object.entries(makes))('does not give %s away', (_, make) => {
    const secret = make(Object.keys(places).indexOf(place))
    const text = said((har) => plant(har, secret))
    expect(leaks(text, secret)).toEqual([])
    expect(text).toMatch(printable)
  })
})

test.each(Object.entries(makes))('in many places at once, %s is not given away', (_, make) => {
  const secret = make(100)
  const text = said((har) => {
    for (const [name, plant] of Object.entries(places)) {
      // These would leave no token call to report.
      if (name !== 'the method' && !name.includes('answers')) plant(har, secret)
    }
  })
  expect(leaks(text, secret)).toEqual([])
})

test('what the recording holds by itself is not given away either', () => {
  const text = said(() => {})
  expect(text).toContain('## ADD')
  const long = recorded.flatMap(
    ({ request, response }) =>
      `${request.postData?.text} ${response.content.text}`.match(/[\w-]{20,}(?:\.[\w-]+)*/g) ?? [],
  )
  const own = [...long, 'ksem-72501234', PASSWORD, TOKEN_NAME]
  expect(own.flatMap((secret) => leaks(text, secret))).toEqual([])
})
