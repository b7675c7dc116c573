import type { PipelineOptions } from './pipeline'

/** What answers `/api/`: the meter behind a proxy, or the mock with its control page. */
export type Api = Pick<PipelineOptions, 'api' | 'mockControl'> & {
  /** What the operator should read at the start, a line each. */
  notes: string[]
}
