import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'

import { portOf } from '../../src/lib/port-of.mjs'
import { knownHosts } from '../../src/server/host-check'
import { listen } from '../../src/server/listen'
import { createMockApi } from '../../src/server/mock-api'
import type { Handler } from '../../src/server/pipeline'
import { createAppServer } from '../../src/server/server'
import { loadStaticFiles } from '../../src/server/static-files'
import { NOW } from './meter'

/** Serves the built pages from this process on a free port, with `/api` as the test has it: for what no
 *  setting of the server reaches. */
export async function serveHere(api: Handler): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createAppServer({
    api,
    files: loadStaticFiles('dist'),
    hosts: knownHosts('localhost', []),
    log: () => {},
  })
  const { port, drain } = await listen(server, 'localhost', 0)
  return { url: `http://localhost:${port}`, stop: () => drain(0) }
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
  const port = portOf(server)
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
