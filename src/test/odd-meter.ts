import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { once } from 'node:events'
import type { Server as SocketServer } from 'node:net'

import { onTestFinished } from 'vitest'

import { portOf } from '../lib/port-of.mjs'

type SeenRequest = {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

type TestMeter = {
  origin: string
  /** Every request that arrived whole. */
  requests: SeenRequest[]
  /** Connections open now, and the most there ever were. */
  connections: { open: number; most: number }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server in the meter's place, on a free port of loopback until the test is over.
 *  @param answer what it says; `{"ok":true}` when left out */
export async function startMeter({
  answer = (_request, response) => void response.end('{"ok":true}'),
  tls,
}: { answer?: Answer; tls?: { cert: string; key: string } } = {}): Promise<TestMeter> {
  const requests: SeenRequest[] = []
  const connections = { open: 0, most: 0 }
  const listener: Answer = (request, response) => {
    const { method = '', url = '', headers } = request
    const body: Buffer[] = []
    request.on('data', (chunk: Buffer) => body.push(chunk))
    request.once('end', () => {
      requests.push({ method, url, headers, body: Buffer.concat(body).toString() })
      answer(request, response)
    })
  }
  const server: Server = tls ? createTlsServer(tls, listener) : createServer(listener)
  server.on('connection', (socket) => {
    connections.open += 1
    connections.most = Math.max(connections.most, connections.open)
    socket.once('close', () => (connections.open -= 1))
  })
  const port = await listenOn(server)
  return { origin: `http${tls ? 's' : ''}://127.0.0.1:${port}`, requests, connections }
}

/** Listens on a free port of loopback until the test is over. */
export async function listenOn(server: Server | SocketServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return portOf(server)
}
