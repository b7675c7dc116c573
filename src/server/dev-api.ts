import type { IncomingMessage, ServerResponse } from 'node:http'

import { chooseApi } from './choose-api'
import { readSettings } from './env'

const chosen = chooseApi(readSettings(process.env).meter)

/** Answers `/api/` and `/__mock` for the dev server; kept as long as this module is loaded. */
export async function handleInDev(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { api, mockControl } = await chosen
  const isControl = request.url?.startsWith('/__mock') ?? false
  await (isControl && mockControl ? mockControl : api)(request, response)
}
