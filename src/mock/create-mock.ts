import { admit } from './auth'
import type { MockContext } from './context'
import { delay } from './delay'
import { faultFor, withFault } from './faults'
import { createSigner, type PrivateJwk } from './jwt'
import { createLoginRestart } from './login-restart'
import { createNginx } from './nginx'
import { nginxPage, unauthorised, withNumericCode } from './respond'
import { findRoute, type Call } from './route'
import { accessTokenRoutes } from './routes/access-token'
import { appsRoutes } from './routes/apps'
import { deviceSettingsRoutes } from './routes/device-settings'
import { jsonRoutes } from './routes/json'
import { webLoginRoutes } from './routes/web-login'
import type { SeedName } from './seed'
import { createStores, type Persistence } from './store'

export type { MockContext } from './context'

/** The password that signs in to the mock, unless another is given. Not a secret. */
export const MOCK_PASSWORD = 'meter-demo'

export type MockOptions = {
  /** The clock, epoch ms. */
  now: () => number
  /** A clock that only ever goes on, in milliseconds, for what takes its time. */
  elapsedMs?: () => number
  latencyMs?: number
  seed?: SeedName
  password?: string
  /** Makes the key that it signs with, when it first needs one; by default a random one. */
  makeKey?: () => Promise<PrivateJwk>
  /** Without it the data lives as long as the mock. */
  persistence?: Persistence
}

/** A meter as a function. `Response.error()` stands for a connection that was cut.
 *  Rejects with the signal's reason when the caller gives up. */
export type Mock = {
  (request: Request, context?: Partial<MockContext>): Promise<Response>
  /** Forgets a store; without a name everything, the signing key too. */
  reset(store?: string): void
}

/** True where the page has WebCrypto, which a page on plain http (but localhost) has not. */
export const canRunMock = (): boolean => globalThis.crypto?.subtle !== undefined

const routes = [
  ...webLoginRoutes,
  ...accessTokenRoutes,
  ...jsonRoutes,
  ...deviceSettingsRoutes,
  ...appsRoutes,
]

/** Makes a mock meter; see README.md beside this file for what differs from a real one. */
export function createMock(options: MockOptions): Mock {
  const stores = createStores(options.persistence)
  const signer = createSigner(stores, options.makeKey)
  const elapsedMs = options.elapsedMs ?? (() => performance.now())
  const nginx = createNginx(elapsedMs)
  const isLoginDown = createLoginRestart(elapsedMs)
  const defaults: MockContext = {
    store: 'default',
    user: 'bearer',
    faults: [],
    latencyMs: options.latencyMs ?? 0,
    now: null,
    seed: options.seed ?? 'default',
    device: 'idle',
    client: '',
  }

  async function mock(request: Request, given: Partial<MockContext> = {}): Promise<Response> {
    const context = { ...defaults, ...given }
    const found = findRoute(routes, request)
    const endpoint = found instanceof Response ? null : found.route.endpoint
    if (context.latencyMs > 0) await delay(context.latencyMs, request.signal)
    const stopped = await nginx(request, context)
    if (stopped) return stopped
    const kind = faultFor(context.faults, endpoint)
    const response = await withFault(kind, request.signal, async () =>
      found instanceof Response ? found : answer(found, request, context),
    )
    request.signal.throwIfAborted()
    return context.device === 'numeric-codes' ? withNumericCode(response) : response
  }

  async function answer(
    { route, parameter }: Exclude<ReturnType<typeof findRoute>, Response>,
    request: Request,
    context: MockContext,
  ): Promise<Response> {
    const now = context.now ?? options.now()
    const store = stores.access(context.store, context.seed, now)
    const call: Call = {
      request,
      parameter,
      context,
      now,
      caller: null,
      store,
      signer,
      password: options.password ?? MOCK_PASSWORD,
    }
    const isLoginMissing = isLoginDown(context)
    // Every app asks the login app who somebody is; without an answer it refuses everybody.
    if (isLoginMissing && route.access !== 'open') return unauthorised()
    if (isLoginMissing && route.endpoint === 'sign-in') return nginxPage(502, 'Bad Gateway')
    if (route.access !== 'open') {
      const { access } = route
      call.caller = await admit({ request, user: context.user, access, now, store, signer })
      if (!call.caller) return unauthorised()
    }
    return route.answer(call)
  }

  return Object.assign(mock, { reset: (store?: string) => stores.reset(store) })
}
