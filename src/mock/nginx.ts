import { ACCESS_TOKEN_APP } from '../api/schemas/access-token'
import type { DeviceState, MockContext } from './context'
import { delay } from './delay'
import { nginxPage } from './respond'

/** What the device's web server answers by itself; null lets a request through to its app, which may
 *  have had to wait for that. @throws the signal's reason when the caller gives up meanwhile */
export type Nginx = (request: Request, context: MockContext) => Promise<Response | null>

/** The apps that the mock plays: more a meter may lack. */
const installed = [ACCESS_TOKEN_APP, 'device-settings', 'json', 'web-login']

/** Apps whose POSTs share one limit. */
const limited = new Set([ACCESS_TOKEN_APP, 'web-login'])

const withoutTokenApp = new Set<DeviceState>(['no-token-app', 'no-token-app-502'])

/** The names of the apps that a device in this state has. */
export const installedApps = (device: DeviceState): string[] =>
  installed.filter((app) => app !== ACCESS_TOKEN_APP || !withoutTokenApp.has(device))

/** @param elapsedMs a clock that only ever goes on, milliseconds
 *  @see docs/meter-api.md, "Rate limit" and "Apps and paths" */
export function createNginx(elapsedMs: () => number): Nginx {
  const waitFor = createRateLimit(elapsedMs)
  return async (request, context) => {
    const { protocol, host, pathname, search } = new URL(request.url)
    const [, app, part] = /^\/api\/([^/]+)(?:\/([^/]+))?/.exec(pathname) ?? []
    const isPublic = app !== undefined && part === 'public'
    if (protocol === 'http:' && (isPublic || context.device === 'https-only')) {
      const Location = `https://${host}${pathname}${search}`
      return nginxPage(308, 'Permanent Redirect', { Location })
    }
    if (app === undefined) return null

    if (context.device === 'rate-limited' && request.method === 'POST' && limited.has(app)) {
      const waitMs = waitFor(`${context.store}/${context.client}`)
      if (waitMs === null) return nginxPage(429, 'Too Many Requests')
      if (waitMs > 0) await delay(waitMs, request.signal)
    }
    if (app === ACCESS_TOKEN_APP && context.device === 'no-token-app')
      return nginxPage(404, 'Not Found')
    return installedApps(context.device).includes(app) ? null : nginxPage(502, 'Bad Gateway')
  }
}

/** One request a second, one more may wait. */
const INTERVAL_MS = 1000
const BURST = 1

/** Clients remembered; beyond it the one that has been silent for longest is forgotten. */
const MAX_CLIENTS = 1000

/** nginx's leaky bucket: each request adds an interval, time takes away.
 *  @returns for each request of a client how long it has to wait, in milliseconds; null: refused */
function createRateLimit(elapsedMs: () => number): (client: string) => number | null {
  const clients = new Map<string, { excessMs: number; atMs: number }>()
  return (client) => {
    const nowMs = elapsedMs()
    const last = clients.get(client)
    const excessMs = last ? Math.max(0, last.excessMs - (nowMs - last.atMs) + INTERVAL_MS) : 0
    if (excessMs > BURST * INTERVAL_MS) return null
    clients.delete(client)
    clients.set(client, { excessMs, atMs: nowMs })
    for (const oldest of clients.keys()) {
      if (clients.size <= MAX_CLIENTS) break
      clients.delete(oldest)
    }
    return excessMs
  }
}
