import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer, type Server as SocketServer, type Socket } from 'node:net'

import { portOf } from '../lib/port-of.mjs'
import { SettingsError } from './env'

type Listening = {
  port: number
  /** Takes no new connection, lets answers in progress end, cuts them after `graceMs`. */
  drain: (graceMs: number) => Promise<void>
}

/** Starts to listen; `localhost` means both loopback addresses, where the machine has both.
 *  @param port 0 picks a free one   @throws SettingsError when the address cannot be used */
export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  const isLoopback = host === 'localhost'
  const connections = trackConnections(server)
  await open(server, isLoopback ? '127.0.0.1' : host, port)
  const chosen = portOf(server)
  const second = isLoopback ? await openSecond(server, chosen) : undefined
  return {
    port: chosen,
    drain: async (graceMs) => {
      second?.close()
      const closed = once(server, 'close')
      server.close()
      connections.endAsIdle()
      const limit = setTimeout(() => connections.cut(), graceMs)
      await closed
      clearTimeout(limit)
    },
  }
}

/** Node's own closeIdleConnections leaves those open that a browser opened in advance. */
function trackConnections(server: Server) {
  const idle = new Set<Socket>()
  const busy = new Set<Socket>()
  let isEnding = false
  server.on('connection', (socket: Socket) => {
    idle.add(socket)
    socket.once('close', () => {
      idle.delete(socket)
      busy.delete(socket)
    })
  })
  server.on('request', ({ socket }, response) => {
    idle.delete(socket)
    busy.add(socket)
    response.on('close', () => {
      busy.delete(socket)
      if (isEnding) socket.destroySoon()
      else if (!socket.destroyed) idle.add(socket)
    })
  })
  return {
    endAsIdle: () => {
      isEnding = true
      for (const socket of idle) socket.destroy()
    },
    cut: () => {
      for (const socket of [...idle, ...busy]) socket.destroy()
    },
  }
}

/** Hands connections to ::1 to the same server; a machine without IPv6 does without. */
async function openSecond(server: Server, port: number): Promise<SocketServer | undefined> {
  const second = createServer((socket) => server.emit('connection', socket))
  try {
    await open(second, '::1', port)
    return second
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      server.close()
      throw refusal(error, '::1', port)
    }
    return undefined
  }
}

async function open(server: SocketServer, host: string, port: number): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (host === '::1') throw error
    throw refusal(error, host, port)
  }
}

function refusal(error: unknown, host: string, port: number): SettingsError {
  const code = codeOf(error)
  if (code === 'EADDRINUSE') {
    return new SettingsError(
      `Port ${port} is taken by another program: stop that one, or choose another port, such as PORT=${port + 1}.`,
    )
  }
  if (code === 'EACCES') return new SettingsError(`Port ${port} may not be used by this user.`)
  return new SettingsError(`HOST=${host} is no address of this machine.`)
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
