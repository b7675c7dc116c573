import { mkdtemp, mkdir, open, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { otherVerbs } from '../../test/firmware/other-verbs'
import { harEntry, harOf, record, type HarEntry } from '../../test/firmware/recording'
import { main } from './main'

const NOW = Date.parse('2026-11-23T10:00:00Z')

let folder = ''
let recorded: HarEntry[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'))
  recorded = (await record(otherVerbs(NOW))).entries
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command on a file with this content. */
async function run(content: string | Uint8Array, ...options: string[]) {
  const file = join(folder, 'recording.har')
  await writeFile(file, content)
  return main([file, ...options])
}

/** One sentence or two, in one line, of printable text. */
const sentence = /^[A-Z][\x20-\x7E“”]+[.\]]$/

/** The sentence that the command ends in when it makes no report. */
async function refusalOf(content: string | Uint8Array): Promise<string> {
  const { exitCode, output, error } = await run(content)
  expect(error).toMatch(sentence)
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
  return error
}

test('a recording is turned into a report', async () => {
  const { exitCode, output, error } = await run(harOf(recorded))
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' })
  expect(output).toContain('## AUTHORISE')
})

describe('ends in a sentence', () => {
  test.each([[[]], [['a.har', 'b.har']], [['--help']], [['--show', 'a.har']]])(
    'without one file: %j',
    async (args) => {
      const { exitCode, output, error } = await main(args)
      expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
      expect(error).toMatch(/^Usage: npm run meter:learn/)
    },
  )

  test('a file that is not there, and a folder', async () => {
    expect((await main([join(folder, 'none.har')])).error).toMatch(/no file of that name/)
    await mkdir(join(folder, 'folder.har'), { recursive: true })
    expect((await main([join(folder, 'folder.har')])).error).toMatch(/not a file/)
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\uFEFF'],
  ])('a file with %s', async (_, text) => {
    expect(await refusalOf(text)).toMatch(/The file is empty/)
  })

  test('200 MB, of which nothing is read', async () => {
    const file = join(folder, 'large.har')
    await (await open(file, 'w')).close()
    await truncate(file, 200 * 1024 * 1024)
    const before = process.memoryUsage().rss
    const { exitCode, error } = await main([file])
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024)
    expect(exitCode).toBe(1)
    expect(error).toMatch(/has 200 MB, and no more than 32 MB are read/)
  })

  test.each([0.1, 0.5, 0.9, 0.999])('a recording cut off after %d of it', async (part) => {
    const har = harOf(recorded)
    expect(await refusalOf(har.slice(0, Math.floor(har.length * part)))).toMatch(
      /breaks off or is damaged/,
    )
  })

  test.each([
    ['HTML', '<!doctype html><title>Sign in</title>'],
    ['a zip file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 254])],
    ['words', 'It says "log" here.'],
    ['UTF-16', Buffer.from('{"log":{}}', 'utf16le')],
  ])('%s', async (_, content) => {
    expect(await refusalOf(content)).toMatch(/no HAR recording: it is not JSON/)
  })

  test.each(['{}', '[]', 'null', '1', '{"log":{}}', '{"log":{"entries":{}}}', '{"log":[]}'])(
    'JSON that is no HAR: %s',
    async (text) => {
      expect(await refusalOf(text)).toMatch(/JSON but no HAR recording/)
    },
  )

  test('more parts than a recording has', async () => {
    const parts = `{"log":{"entries":[${'{},'.repeat(1_000_000)}{}]}}`
    expect(await refusalOf(parts)).toMatch(/has too many parts/)
  })

  test('no entries', async () => {
    expect(await refusalOf(harOf([]))).toMatch(/The recording is empty/)
  })

  test.each([
    ['of nothing', [{}, null, 1, 'x', []]],
    ['without addresses', [{ request: { method: 'GET', url: 'about:blank' } }]],
    ['of sockets', [{ request: { method: 'GET', url: 'ws://ksem-72501234/api/x' } }]],
    ['of wrong types', [{ request: { url: 7, headers: 'x', queryString: 3 }, response: [] }]],
  ])('entries %s', async (_, entries) => {
    expect(await refusalOf(harOf(entries))).toMatch(/of another site/)
  })

  test('another site’s recording, even if it manages tokens', async () => {
    const elsewhere = JSON.parse(
      harOf(recorded).replaceAll('ksem-72501234/api/', 'www.example.org/rest/'),
    )
    const entries: HarEntry[] = elsewhere.log.entries
    expect(
      await refusalOf(harOf(entries.filter(({ request }) => request.url.includes('example.org')))),
    ).toMatch(/of another site/)
  })

  test('a meter’s recording without token calls', async () => {
    const entries = ['device-settings', 'device-settings/devicestatus'].map((path) =>
      harEntry({
        method: 'GET',
        url: `http://192.168.1.7/api/${path}`,
        responseBody: '{"Serial":"72501234","status":"idle"}',
      }),
    )
    expect(await refusalOf(harOf(entries))).toMatch(/none that lists, adds, authorises or revokes/)
  })

  test('a recording without bodies', async () => {
    const entries = structuredClone(recorded)
    for (const { response, request } of entries) {
      response.content.text = ''
      delete request.postData
    }
    const calls = entries.filter(({ request }) => request.method === 'GET')
    expect(await refusalOf(harOf(calls))).toMatch(/has no bodies/)
  })
})

describe('is not thrown off by', () => {
  test('JSON of many levels', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const entries = [
      ...recorded,
      harEntry({ method: 'GET', url: 'http://ksem-72501234/api/deep', responseBody: deep }),
    ]
    expect((await run(harOf(entries))).exitCode).toBe(0)
    expect(await refusalOf(deep)).toMatch(/JSON but no HAR recording/)
    expect(await refusalOf(`{"log":{"entries":${deep}}}`)).toMatch(/of another site/)
  })

  test('an answer with many rows, names of all kinds and prototypes', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      uuid: `id-${index}`,
      title: '<script>alert(1)</script>\u001B[2J',
      role: 'api',
      validUntil: 1_800_000_000 + index,
    }))
    const odd = `{"__proto__":{"a":1},"constructor":1,"toString":2,"\\u001b[31m":3,"":4,"tokens":${JSON.stringify(rows)}}`
    const entries = [
      ...recorded,
      harEntry({
        method: 'GET',
        url: 'http://ksem-72501234/api/access-token/v1/fernzugriffe',
        responseBody: odd,
      }),
    ]
    const { exitCode, output } = await run(harOf(entries))
    expect(exitCode).toBe(0)
    expect(output).toMatch(/^[\x20-\x7E\n]+$/)
    expect(output).not.toMatch(/script|alert/)
  })

  test('addresses, statuses and methods that make no sense', async () => {
    const entries: unknown[] = recorded.map((entry, index) =>
      index % 3 === 0 ? { ...entry, response: { status: '200', content: { text: 5 } } } : entry,
    )
    entries.push(
      {
        request: { method: { a: 1 }, url: 'http://ksem-72501234/%E0%A4%A/api' },
        response: { status: -1 },
      },
      { request: { method: 'POST', url: 'http://[::1', postData: [] }, response: null },
    )
    expect((await run(harOf(entries))).error).toBe('')
  })
})

describe('reads what other programs write', () => {
  test('Firefox: forms as params, a mark before the JSON', async () => {
    const entries = recorded.map((entry) => {
      const { postData } = entry.request
      if (postData?.mimeType !== 'application/x-www-form-urlencoded') return entry
      const params = [...new URLSearchParams(postData.text)].map(([name, value]) => ({
        name,
        value,
      }))
      return {
        ...entry,
        request: { ...entry.request, postData: { mimeType: postData.mimeType, params } },
      }
    })
    const { output } = await run(`\uFEFF${harOf(entries)}`)
    expect(output).toContain('Sends (form):')
    expect(output).toContain('"password": text')
  })

  test('bodies in base64', async () => {
    const entries = recorded.map((entry) => {
      const { content } = entry.response
      const text = Buffer.from(content.text).toString('base64')
      const response = { ...entry.response, content: { ...content, text, encoding: 'base64' } }
      return { ...entry, response }
    })
    expect((await run(harOf(entries))).output).toBe((await run(harOf(recorded))).output)
  })

  test('calls to other sites beside the meter’s', async () => {
    const other = harEntry({
      method: 'POST',
      url: 'https://stats.example.org/token',
      requestBody: '{"name":1}',
    })
    const { output } = await run(harOf([other, ...recorded, other]))
    expect(output).toContain('Left out: 2 calls to other hosts.')
  })

  test('names that the user declares to be the firmware’s', async () => {
    const withoutScripts = recorded.filter(({ request }) => request.url.includes('/api/'))
    expect((await run(harOf(withoutScripts))).output).toMatch(/\/v1\/\{word-\d\}/)
    const { output } = await run(harOf(withoutScripts), '--show', 'fernzugriffe,bezeichner')
    expect(output).toContain('/api/access-token/v1/fernzugriffe/{id}')
  })
})
