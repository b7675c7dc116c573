import type { AppServerOptions } from './server'

/** What answers `/api/`: the meter behind a proxy, or the mock with its control page. */
export type Api = Pick<AppServerOptions, 'api' | 'mockControl'> & {
  /** What the operator should read at the start, a line each. */
  notes: string[]
}
