import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

import { matchesEtag, parseWeights, preferredEncoding } from './accept'
import { sendText } from './answers'

type Encoding = 'br' | 'gzip' | 'identity'

type StaticFile = { type: string; etag: string; bodies: ReadonlyMap<Encoding, Buffer> }

/** URL path, e.g. `/assets/index-3f2a.js`, to what is sent. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
])

const suffixes = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Reads a built folder into memory: a few hundred kB. No path of a request ever reaches the disk, and
 *  a rebuild under a running server cannot break it. Files and folders with a leading dot stay private.
 *  @throws when the folder or its index.html is missing */
export function loadStaticFiles(folder: string): StaticFiles {
  const contents = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    if (!path.includes('/.')) contents.set(path, readFileSync(file))
  }
  const files = new Map<string, StaticFile>()
  for (const [path, body] of contents) {
    const type = mediaTypes.get(extname(path))
    if (type === undefined) continue
    const bodies = new Map<Encoding, Buffer>([['identity', body]])
    for (const [encoding, suffix] of suffixes) {
      const packed = contents.get(path + suffix)
      if (packed) bodies.set(encoding, packed)
    }
    files.set(path, { type, bodies, etag: createHash('sha256').update(body).digest('base64url') })
  }
  if (!files.has('/index.html')) throw new Error(`${folder} holds no index.html`)
  return files
}

/** Answers GET and HEAD from the built folder. A page the app may know gets index.html; a missing
 *  script or picture is a plain 404, so that a stale page never takes HTML for a script.
 *  @param path decoded by nobody: hashed names need no escapes */
export function sendStatic(
  files: StaticFiles,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = files.get(path) ?? (isPage(path, request) ? files.get('/index.html') : undefined)
  if (!file) {
    sendText(response, 404, 'There is no such file.')
    return
  }
  const immutable = path.startsWith('/assets/')
  response.setHeader(
    'Cache-Control',
    immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  response.setHeader('Vary', 'Accept-Encoding')
  const encoding = pickEncoding(request, file)
  const etag = `"${file.etag}-${encoding}"`
  response.setHeader('ETag', etag)
  if (matchesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end()
    return
  }
  const body = file.bodies.get(encoding) ?? Buffer.alloc(0)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', body.byteLength)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** A navigation names HTML; programs that take anything are asked to leave out what looks like a file. */
function isPage(path: string, request: IncomingMessage): boolean {
  if (path.startsWith('/assets/')) return false
  const { accept } = request.headers
  const weights = parseWeights(accept)
  if ((weights.get('text/html') ?? 0) > 0) return true
  const takesAnything = accept === undefined || (weights.get('*/*') ?? 0) > 0
  return takesAnything && !/\.[^/]*$/.test(path)
}

function pickEncoding(request: IncomingMessage, file: StaticFile): Encoding {
  const offered = suffixes.map(([encoding]) => encoding).filter((each) => file.bodies.has(each))
  return preferredEncoding(request.headers['accept-encoding'], offered)
}
