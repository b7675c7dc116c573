import { randomBytes } from 'node:crypto'

import type { Plugin } from 'vite'

import { sendError } from './answers.ts'

/** Lets every request of `npm run dev` go the way it goes in the host of `npm start`: the same checks
 *  and headers, and the mock or the meter named by METER_URL behind `/api/`. */
export function devHost(): Plugin {
  const nonce = randomBytes(16).toString('base64')
  return {
    name: 'dev-host',
    apply: (_config, { command }) => command === 'serve' && process.env['VITEST'] === undefined,
    config: () => ({
      html: { cspNonce: nonce },
      // The host checks who asks, and under which name.
      server: { cors: false, allowedHosts: true },
    }),
    configureServer(server) {
      const { host } = server.config.server
      const onMistake = (error: unknown) =>
        server.config.logger.error(error instanceof Error ? (error.stack ?? '') : String(error))
      server.middlewares.use((request, response, next) => {
        const dev = { host: nameOf(host), nonce, onMistake, pages: () => next() }
        // Through Vite, so that an edit of the host or the mock takes effect at once, and starts it afresh.
        server
          .ssrLoadModule('/src/server/dev-host.ts')
          .then(({ answerInDev }) => answerInDev(dev, request, response))
          .catch((error: unknown) => {
            onMistake(error)
            sendError(response, 500, 'internal', 'The dev server made a mistake: see its terminal.')
          })
      })
    },
  }
}

/** @param host as Vite has it: true for every address of the machine */
function nameOf(host: string | boolean | undefined): string {
  if (typeof host === 'string') return host
  return host === true ? '0.0.0.0' : 'localhost'
}
