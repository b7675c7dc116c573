import { onTestFinished } from 'vitest'

import type { MeterSettings } from '../server/env'
import { createProxy, type ProxyLimits } from '../server/proxy'
import type { AppServerOptions } from '../server/server'
import { startApp, type TestServer } from './app-server'

/** The host in front of a meter, until the test is over. */
export async function startProxy(
  meter: Partial<MeterSettings> & { origin: string },
  limits: Partial<ProxyLimits> = {},
  options: Partial<AppServerOptions> = {},
): Promise<TestServer> {
  const proxy = createProxy({ ca: undefined, tlsInsecure: false, ...meter }, limits)
  onTestFinished(() => proxy.close())
  return startApp({ ...options, api: proxy.handle })
}
