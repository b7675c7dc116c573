import { onTestFinished } from 'vitest'

import type { MeterSettings } from '../server/env'
import type { Handler } from '../server/pipeline'
import { createProxy, type ProxyLimits } from '../server/proxy'
import type { AppServerOptions } from '../server/server'
import { startApp, type TestServer } from './app-server'

/** The host in front of a meter, until the test is over.
 *  @param around what stands between the host and the proxy
 *  @returns `asked`: the addresses asked for so far, whether or not the meter has been asked yet */
export async function startProxy(
  meter: Partial<MeterSettings> & { origin: string },
  limits: Partial<ProxyLimits> = {},
  options: Partial<AppServerOptions> = {},
  around: (api: Handler) => Handler = (api) => api,
): Promise<TestServer & { asked: string[] }> {
  const proxy = createProxy({ ca: undefined, tlsInsecure: false, ...meter }, limits)
  onTestFinished(() => proxy.close())
  const api = around(proxy.handle)
  const asked: string[] = []
  const server = await startApp({
    ...options,
    api: (request, response) => {
      asked.push(request.url ?? '')
      return api(request, response)
    },
  })
  return { ...server, asked }
}
