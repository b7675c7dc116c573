import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'

import { portOf } from '../../src/lib/port-of.mjs'
import { createMockApi } from '../../src/server/mock-api'
import { NOW } from './meter'

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
