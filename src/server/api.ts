import type { IncomingMessage } from 'node:http'

import type { PipelineOptions } from './pipeline'

/** What answers `/api/`: the meter behind a proxy, or the mock with its control page. */
export type Api = Pick<PipelineOptions, 'api' | 'mockControl'> & {
  /** Whose wrong passwords count together, where it is not the address they come from. */
  clientOf?: (request: IncomingMessage) => string
  /** What the operator should read at the start, a line each. */
  notes: string[]
}
