import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createInterface } from 'node:readline'

import { createMockApi } from '../../src/server/mock-api'
import { NOW } from './meter'

export type Host = {
  /** Where it listens, e.g. `http://localhost:40123`. */
  url: string
  /** All lines it has printed. */
  lines: string[]
  /** Sends the signal and returns the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts the built server as a process of its own on a free port.
 *  @param env settings such as METER_URL   @throws with what it printed when it does not start */
export async function startHost(env: Record<string, string>): Promise<Host> {
  const child = spawn(process.execPath, ['build/server/main.js'], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const lines: string[] = []
  const started = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        const url = /^Access tokens: (http\S+)$/.exec(line)?.[1]
        if (url !== undefined) resolve(url)
      })
    }
  })
  const ended = once(child, 'close').then(() => {
    throw new Error(`exit ${child.exitCode}: ${lines.join(' ')}`)
  })
  // Only while starting is an end a failure.
  ended.catch(() => {})
  const url = await Promise.race([started, ended])
  return {
    url,
    lines,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await exited
      return child.exitCode
    },
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type PlayedMeter = {
  origin: string
  /** Refuses connections, as a meter that is switched off does. */
  pause: () => void
  /** Answers again, at the same address. */
  resume: () => Promise<void>
  stop: () => void
}

/** Plays the meter in this process, which is not the server's: the mock at NOW, or whatever `answer` does
 *  with a request. @param tls serves https with this certificate */
export async function playMeter({
  answer,
  tls,
}: { answer?: Answer; tls?: { cert: string; key: string } } = {}): Promise<PlayedMeter> {
  const { api } = createMockApi({ now: () => NOW })
  const listener: Answer = answer ?? ((request, response) => void api(request, response))
  const server = tls ? createTlsServer(tls, listener) : createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return {
    origin: `http${tls ? 's' : ''}://127.0.0.1:${port}`,
    pause: stop,
    resume: async () => {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    stop,
  }
}
