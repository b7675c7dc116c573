import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

import { portOf } from '../../src/lib/port-of.mjs'

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves a folder below a path as plain static hosts do: index.html of a folder, with a redirect to its
 *  slash, and 404.html for what is not there.
 *  @param path e.g. `/some/sub`   @returns the port, and how to stop */
export async function serveFolder(
  folder: string,
  path: string,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host.invalid')
    const send = async (file: string, status: number) => {
      const body = await readFile(file)
      response.writeHead(status, { 'Content-Type': mediaTypes[extname(file)] ?? 'text/plain' })
      response.end(body)
    }
    const answer = async () => {
      if (!pathname.startsWith(`${path}/`)) throw new Error('outside')
      const file = join(folder, normalize(pathname.slice(path.length)))
      if (!(await stat(file)).isDirectory()) return send(file, 200)
      if (pathname.endsWith('/')) return send(join(file, 'index.html'), 200)
      response.writeHead(301, { Location: `${pathname}/${search}` }).end()
      return undefined
    }
    answer().catch(() => send(join(folder, '404.html'), 404))
  })
  server.listen(0)
  await once(server, 'listening')
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { port: portOf(server), stop }
}
