import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'

import { describe, expect, onTestFinished, test } from 'vitest'

import { startApp } from '../test/app-server'
import { SettingsError } from './env'
import { listen } from './listen'
import type { Handler } from './pipeline'

/** An API that answers when told to. */
function slowApi() {
  const events = new EventEmitter()
  const asked = once(events, 'asked')
  const api: Handler = async (_request, response) => {
    const released = once(events, 'released')
    events.emit('asked')
    await released
    response.end('{"done":true}')
  }
  return { api, asked, release: () => events.emit('released') }
}

describe('drain', () => {
  test('ends idle connections, lets answers in progress arrive, takes no new ones', async () => {
    const { api, asked, release } = slowApi()
    const { url, port, drain } = await startApp({ api })
    const idle = connect(port, '127.0.0.1')
    await once(idle, 'connect')
    const answer = fetch(`${url}/api/x`).then((response) => response.json())
    await asked

    const drained = drain(10_000)
    await once(idle.resume(), 'close')
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    release()
    expect(await answer).toEqual({ done: true })
    await drained
  })

  test('cuts what takes too long', async () => {
    const { api, asked } = slowApi()
    const { url, drain } = await startApp({ api })
    const answer = fetch(`${url}/api/x`)
    await asked
    await Promise.all([expect(answer).rejects.toThrow('fetch failed'), drain(50)])
  })
})

describe('listen', () => {
  test('refuses a taken port with one sentence', async () => {
    const { port } = await startApp()
    const second = listen(createServer(), '127.0.0.1', port)
    await expect(second).rejects.toThrow(SettingsError)
    await expect(second).rejects.toThrow(new RegExp(`^Port ${port} is taken .*\\.$`))
  })

  test('refuses an address that is not here', async () => {
    await expect(listen(createServer(), '192.0.2.1', 0)).rejects.toThrow(
      'HOST=192.0.2.1 is no address of this machine.',
    )
  })

  test('localhost means both loopback addresses', async () => {
    const server = createServer((_request, response) => response.end('here'))
    const { port, drain } = await listen(server, 'localhost', 0)
    onTestFinished(() => drain(0))
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
    expect(await (await fetch(`http://[::1]:${port}`)).text()).toBe('here')
  })
})
