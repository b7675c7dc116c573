import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Plugin, ViteDevServer } from 'vite'

import { sendError } from './answers.ts'

/** Serves `/api/` in `npm run dev` as `npm start` does: the mock, or the meter named by METER_URL. */
export function meterApi(): Plugin {
  return {
    name: 'meter-api',
    apply: (_config, { command }) => command === 'serve' && process.env['VITEST'] === undefined,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const isOurs = /^\/(api\/|__mock(\?|$))/.test(request.url ?? '')
        if (isOurs) void answer(server, request, response)
        else next()
      })
    },
  }
}

/** Loads the host through Vite, so that an edit of the mock takes effect at once (and starts it afresh). */
async function answer(
  server: ViteDevServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { handleInDev } = await server.ssrLoadModule('/src/server/dev-api.ts')
    await handleInDev(request, response)
  } catch (error) {
    server.config.logger.error(error instanceof Error ? (error.stack ?? '') : String(error))
    sendError(response, 500, 'internal', 'The dev server made a mistake: see its terminal.')
  }
}
