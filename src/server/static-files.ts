import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

import { matchesEtag, parseWeights, preferredEncoding } from './accept'
import { sendText } from './answers'
import { securityHeaders } from './headers'

type Encoding = 'br' | 'gzip' | 'identity'

/** All that is sent of one file in one encoding, made at the start. Headers as `name, value, name, value`:
 *  Node writes such a list out as it is. */
type Packed = { etag: string; body: Buffer; headers: string[]; unchanged: string[] }

type StaticFile = {
  packed: ReadonlyMap<Encoding, Packed>
  /** What was chosen for an `Accept-Encoding`, of which browsers send a few. */
  chosen: Map<string, Packed>
}

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

/** Choices remembered for each file, and the longest header, in characters, one is remembered for. */
const MAX_CHOSEN = 16
const MAX_HEADER = 100

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
    const hash = createHash('sha256').update(body).digest('base64url')
    const packed = new Map<Encoding, Packed>([
      ['identity', pack({ path, type, hash, encoding: 'identity', body })],
    ])
    for (const [encoding, suffix] of suffixes) {
      const smaller = contents.get(path + suffix)
      if (smaller) packed.set(encoding, pack({ path, type, hash, encoding, body: smaller }))
    }
    files.set(path, { packed, chosen: new Map() })
  }
  if (!files.has('/index.html')) throw new Error(`${folder} holds no index.html`)
  return files
}

type Contents = { path: string; type: string; hash: string; encoding: Encoding; body: Buffer }

function pack({ path, type, hash, encoding, body }: Contents): Packed {
  const etag = `"${hash}-${encoding}"`
  const isImmutable = path.startsWith('/assets/')
  const unchanged = [
    ...Object.entries(securityHeaders).flat(),
    'Cache-Control',
    isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Vary',
    'Accept-Encoding',
    'ETag',
    etag,
  ]
  const headers = [...unchanged, 'Content-Type', type, 'Content-Length', String(body.byteLength)]
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  return { etag, body, headers, unchanged }
}

/** Answers GET and HEAD for a file that is named as it is stored, with all headers, in one write.
 *  @returns false when there is none: nothing was done then */
export function sendNamed(
  files: StaticFiles,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const file = files.get(request.url ?? '')
  if (file) send(file, request, response)
  return file !== undefined
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
  if (file) send(file, request, response)
  else sendText(response, 404, 'There is no such file.')
}

function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request
  const packed = choose(file, headers['accept-encoding'] ?? '')
  const known = headers['if-none-match']
  if (known !== undefined && matchesEtag(known, packed.etag)) {
    response.writeHead(304, packed.unchanged).end()
    return
  }
  response.writeHead(200, packed.headers)
  response.end(request.method === 'HEAD' ? undefined : packed.body)
}

/** The form of a file that a client likes best. */
function choose({ packed, chosen }: StaticFile, accepted: string): Packed {
  const before = chosen.get(accepted)
  if (before) return before
  const offered = suffixes.map(([encoding]) => encoding).filter((each) => packed.has(each))
  const best = packed.get(preferredEncoding(accepted, offered))
  if (!best) throw new Error('a file without its plain form')
  if (accepted.length <= MAX_HEADER && chosen.size < MAX_CHOSEN) chosen.set(accepted, best)
  return best
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
