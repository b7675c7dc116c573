import { createRequest, sendResponse } from '@remix-run/node-fetch-server'

import { contextFromCookies } from '../mock/context'
import { createMock, MOCK_PASSWORD, type MockOptions } from '../mock/create-mock'
import type { Api } from './api'
import { mockControl } from './mock-control'
import type { Handler } from './pipeline'
import { addressOf } from './slow-guesses'

/** The mock meter behind a Node server. Its state lives as long as the process.
 *  @param options.now its clock, epoch ms; the machine's when left out */
export function createMockApi(options: Partial<MockOptions> = {}): Api {
  const mock = createMock({ now: Date.now, ...options })
  const api: Handler = async (incoming, outgoing) => {
    const request = createRequest(incoming, outgoing, { protocol: 'http:' })
    try {
      const answer = await mock(request, {
        ...contextFromCookies(incoming.headers.cookie ?? ''),
        client: incoming.socket.remoteAddress ?? '',
      })
      // A connection that the meter cuts.
      if (answer.type === 'error') outgoing.destroy()
      else await sendResponse(outgoing, answer)
    } catch (error) {
      if (!request.signal.aborted) throw error
    } finally {
      // What the mock left unread would keep the connection from the next request.
      if (!request.bodyUsed) await request.body?.cancel().catch(() => {})
      incoming.resume()
    }
  }
  return {
    api,
    mockControl,
    // Each store is a meter of its own.
    clientOf: (request) => {
      const { store = '' } = contextFromCookies(request.headers.cookie)
      return `${addressOf(request)} ${store}`
    },
    notes: [
      `Meter: the built-in mock, password ${MOCK_PASSWORD}`,
      'Its users, states and faults can be chosen at /__mock',
    ],
  }
}
