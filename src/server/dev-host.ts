import type { IncomingMessage, ServerResponse } from 'node:http'

import { chooseApi } from './choose-api'
import { readSettings } from './env'
import { devContentSecurityPolicy } from './headers'
import { knownHosts } from './host-check'
import { createPipeline, type PipelineOptions } from './pipeline'

/** What the dev server brings along. */
type DevServer = Pick<PipelineOptions, 'pages' | 'onMistake'> & {
  /** The address it listens on. */
  host: string
  /** Of the scripts and styles that it puts into pages. */
  nonce: string
}

const settings = readSettings(process.env)
const chosen = chooseApi(settings.meter)

/** Answers as the host does, with the dev server's pages. What the mock holds is kept as long as this
 *  module is loaded. */
export async function answerInDev(
  { host, nonce, ...server }: DevServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { api, mockControl } = await chosen
  const answer = createPipeline({
    ...server,
    api,
    mockControl,
    hosts: knownHosts(host, settings.allowedHosts),
    contentSecurityPolicy: devContentSecurityPolicy(nonce),
  })
  await answer(request, response)
}
