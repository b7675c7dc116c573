import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { onTestFinished } from 'vitest'

import { knownHosts } from '../server/host-check'
import { listen } from '../server/listen'
import { createAppServer, type AppServerOptions } from '../server/server'
import { loadStaticFiles, type StaticFiles } from '../server/static-files'

export const indexHtml = '<!doctype html><title>the app</title>'
export const script = `console.log(${JSON.stringify('x'.repeat(600))})`

/** A built folder as small as can be, in a temporary place. */
function builtFiles(): StaticFiles {
  const folder = mkdtempSync(join(tmpdir(), 'built-'))
  const contents: Record<string, string | Buffer> = {
    'index.html': indexHtml,
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/index-1a2b.js': script,
    'assets/index-1a2b.js.br': brotliCompressSync(script),
    'assets/index-1a2b.js.gz': gzipSync(script),
    '.vite/manifest.json': '{}',
  }
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return loadStaticFiles(folder)
}

export type TestServer = {
  port: number
  url: string
  /** What was logged so far. */
  lines: string[]
  /** Stops as on SIGTERM; done by itself at the end of the test. */
  drain: (graceMs: number) => Promise<void>
}

/** Starts the host on a free port of loopback until the test is over. */
export async function startApp(options: Partial<AppServerOptions> = {}): Promise<TestServer> {
  const lines: string[] = []
  const server = createAppServer({
    files: builtFiles(),
    api: (_request, response) => void response.end('{}'),
    hosts: knownHosts('localhost', ['meter.example']),
    log: (line) => lines.push(line),
    ...options,
  })
  const { port, drain } = await listen(server, '127.0.0.1', 0)
  onTestFinished(async () => {
    if (server.listening) await drain(0)
  })
  return { port, url: `http://127.0.0.1:${port}`, lines, drain }
}

/** Sends bytes as they are and returns all that comes back until the server ends the connection. */
export async function sendRaw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(request)
  return text(socket)
}
