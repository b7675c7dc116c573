import { inTurns } from '../lib/steps'
import { request } from './client'
import { ApiError } from './errors'
import {
  accessTokenCalls,
  accessTokenPaths,
  tokenRowsSteps,
  tokenRowsWire,
} from './schemas/access-token'
import type { TokenList } from './token'

/** All tokens, in the meter's order, and the rows that cannot be read.
 *  @param options.as another text than this browser's JWT, to try it */
export async function listTokens(options: {
  signal?: AbortSignal | undefined
  as?: { bearer: string }
}): Promise<TokenList> {
  const answer = await request({
    ...accessTokenCalls.list,
    path: accessTokenPaths.tokens,
    schema: tokenRowsWire,
    ...options,
  })
  const rows = answer.tokens
  const list = Array.isArray(rows) ? await inTurns(tokenRowsSteps(rows)) : null
  // Not one row can be read: this is the list of a firmware that the product does not know.
  if (!list || (list.tokens.length === 0 && list.unreadable.length > 0)) {
    throw new ApiError('bad-response', 'No readable row', {
      path: accessTokenPaths.tokens,
      status: 200,
    })
  }
  return list
}
