import { request } from 'undici'
import { describe, expect, test } from 'vitest'

import { indexHtml, script, sendRaw, startApp } from '../test/app-server'

const asset = '/assets/index-1a2b.js'

describe('static files', () => {
  test('hashed ones are cached for ever, pages are asked for again', async () => {
    const { url } = await startApp()
    const hashed = await fetch(url + asset)
    expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    const page = await fetch(url)
    expect(page.headers.get('Cache-Control')).toBe('no-cache')
    expect((await fetch(`${url}/api/x`)).headers.get('Cache-Control')).toBe('no-store')
    const gone = await fetch(`${url}/assets/gone.js`)
    expect(gone.headers.get('Cache-Control')).toBe('no-store')
  })

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['', null],
  ])('accepting "%s" they come as %s', async (accepted, encoding) => {
    const { url } = await startApp()
    const response = await fetch(url + asset, { headers: { 'Accept-Encoding': accepted } })
    expect(response.headers.get('Content-Encoding')).toBe(encoding)
    expect(response.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe(script)
  })

  test('an unchanged one is not sent twice', async () => {
    const { url } = await startApp()
    const etag = (await fetch(url)).headers.get('ETag') ?? ''
    const again = await fetch(url, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test.each([
    ['another host', 'GET', 'evil.example', '421'],
    ['no host', 'GET', '', '400'],
    ['a method that writes', 'POST', 'localhost', '405'],
  ])('named as they are stored, they are refused for %s', async (_why, method, host, status) => {
    const { port } = await startApp()
    const head = `${method} ${asset} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
    expect((await sendRaw(port, head)).split(' ')[1]).toBe(status)
  })

  test('HEAD gets the headers alone', async () => {
    const { url } = await startApp()
    const response = await fetch(url + asset, { method: 'HEAD' })
    expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(0)
    expect(await response.text()).toBe('')
  })

  const missing = 'There is no such file.\n'
  test.each([
    ['/profiles/access-tokens', 'text/html,*/*;q=0.8', 200, indexHtml],
    ['/no/such/page', '*/*', 200, indexHtml],
    ['/no/such/v1.2', 'text/html', 200, indexHtml],
    ['/missing.js', '*/*', 404, missing],
    ['/assets/missing', 'text/html', 404, missing],
    ['/missing', 'image/png', 404, missing],
    ['/.vite/manifest.json', '*/*', 404, missing],
  ])('%s for %s: %i', async (path, accept, status, text) => {
    const { url } = await startApp()
    const response = await request(url + path, { headers: { accept } })
    expect(response.statusCode).toBe(status)
    expect(await response.body.text()).toBe(text)
  })
})
