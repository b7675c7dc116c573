import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { request } from 'undici'

import { script, startApp } from '../test/app-server'
import { holds, holdsAsync } from '../test/property'
import { matchesEtag, parseWeights, preferredEncoding } from './accept'

const weight = fc.constantFrom(
  '',
  ';q=0',
  ';q=1',
  ';q=0.5',
  '; q=0.001',
  ';Q=0.9',
  ';q=x',
  ';q=-1',
  ';q=2',
)
const name = fc.constantFrom(
  'br',
  'gzip',
  'identity',
  '*',
  'deflate',
  'BR',
  'zstd',
  '__proto__',
  '',
)
const anyAccept = fc.oneof(
  fc
    .array(
      fc.tuple(name, weight).map((pair) => pair.join('')),
      { maxLength: 6 },
    )
    .map((list) => list.join(', ')),
  // What a header may hold at all.
  fc.stringMatching(/^[\x20-\x7E\x80-\xFF]{0,40}$/).map((text) => text.trim()),
)

describe('of the encodings', () => {
  const offers = fc.constantFrom<readonly ('br' | 'gzip')[]>([], ['br'], ['gzip'], ['br', 'gzip'])

  test('one is chosen that was offered and is wanted, and none wanted more was left', () => {
    holds(
      fc.property(anyAccept, offers, (header, offered) => {
        const chosen = preferredEncoding(header, offered)
        const weights = parseWeights(header)
        const wish = (one: string) => weights.get(one) ?? weights.get('*') ?? 0
        for (const [, value] of weights) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        if (chosen === 'identity') {
          const named = weights.get('identity')
          for (const one of offered) {
            if (named === undefined) expect(wish(one)).toBe(0)
            else expect(wish(one) === 0 || wish(one) < named).toBe(true)
          }
        } else {
          expect(offered).toContain(chosen)
          expect(wish(chosen)).toBeGreaterThan(0)
          for (const one of offered) expect(wish(one)).toBeLessThanOrEqual(wish(chosen))
        }
      }),
      300,
    )
  })
})

describe('a version', () => {
  test('is known in any list that names it, and in no other', () => {
    const tag = fc.stringMatching(/^[!\x23-\x2B\x2D-\x7E]{1,12}$/).map((text) => `"${text}"`)
    const others = fc.array(tag, { maxLength: 4 })
    const anyBlank = fc.constantFrom('', ' ', '\t')
    holds(
      fc.property(
        tag,
        others,
        others,
        fc.boolean(),
        anyBlank,
        (etag, before, after, isWeak, blank) => {
          const list = [...before, isWeak ? `W/${etag}` : etag, ...after].join(`,${blank}`)
          expect(matchesEtag(list, etag)).toBe(true)
          const without = [...before, ...after].filter((one) => one !== etag)
          expect(matchesEtag(without.join(`,${blank}`), etag)).toBe(false)
        },
      ),
      200,
    )
  })
})

describe('the host', () => {
  test('sends one whole script, or says truly that it is known, whatever the headers', async () => {
    const { url } = await startApp()
    const address = `${url}/assets/index-1a2b.js`
    const first = await fetch(address, { headers: { 'Accept-Encoding': 'br' } })
    const etag = first.headers.get('ETag') ?? ''
    const anyCondition = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom('*', etag, '"x"'),
      anyAccept,
    )
    await holdsAsync(
      fc.asyncProperty(anyAccept, anyCondition, async (accepted, condition) => {
        const headers = {
          'accept-encoding': Buffer.from(accepted, 'latin1').toString('latin1'),
          ...(condition === undefined ? {} : { 'if-none-match': condition }),
        }
        const answer = await request(address, { headers })
        const bytes = Buffer.from(await answer.body.arrayBuffer())
        const own = String(answer.headers['etag'])
        expect(answer.headers['vary']).toBe('Accept-Encoding')
        expect(answer.statusCode).toBe(matchesEtag(condition, own) ? 304 : 200)
        if (answer.statusCode === 304) {
          expect(bytes).toHaveLength(0)
          return
        }
        const encoding = String(answer.headers['content-encoding'] ?? 'identity')
        expect(own).toContain(`-${encoding}"`)
        expect(Number(answer.headers['content-length'])).toBe(bytes.byteLength)
        expect(unpack(encoding, bytes)).toBe(script)
      }),
      60,
    )
  })
})

function unpack(encoding: string, bytes: Buffer): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  return encoding === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString()
}
