import { expect, test } from 'vitest'

import { startApp } from '../test/app-server'
import { refuseRepeats } from './refuse-repeats'

test('a request of one id is handled once, the next with it is cut off', async () => {
  const handled: (string | undefined)[] = []
  const { url } = await startApp({
    api: refuseRepeats((request, response) => {
      handled.push(request.url)
      response.end('ok')
    }),
  })
  const send = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { method: 'POST', headers })
    return response.text()
  }

  await expect(send('/api/first', { 'X-Request-Id': 'a' })).resolves.toBe('ok')
  await expect(send('/api/repeat', { 'X-Request-Id': 'a' })).rejects.toThrow('fetch failed')
  await expect(send('/api/other', { 'X-Request-Id': 'b' })).resolves.toBe('ok')
  await expect(send('/api/plain')).resolves.toBe('ok')
  await expect(send('/api/plain')).resolves.toBe('ok')
  expect(handled).toEqual(['/api/first', '/api/other', '/api/plain', '/api/plain'])
})
