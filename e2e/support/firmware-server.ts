import { createRequestListener } from '@remix-run/node-fetch-server'

import type { Firmware } from '../../src/test/firmware/firmware'

/** Serves a made-up firmware's page and answers for it, for `playMeter`. */
export const answerAs = ({ files, answer }: Firmware) =>
  createRequestListener((request) => {
    const file = files[new URL(request.url).pathname]
    return file
      ? new Response(file.text, { headers: { 'Content-Type': file.type } })
      : answer(request)
  })
