import { contextFromCookies } from '../mock/context'
import { createMock, MOCK_PASSWORD } from '../mock/create-mock'
import { sendError } from './answers'
import type { Api } from './api'
import { RequestTooLargeError } from './bounded-body'
import { mockControl } from './mock-control'
import { clientSignal, sendResponse, toRequest } from './node-adapter'
import type { Handler } from './server'

/** The mock meter behind a Node server. Its state lives as long as the process.
 *  @param options.now its clock, epoch ms */
export function createMockApi({ now = Date.now }: { now?: () => number } = {}): Api {
  const mock = createMock({ now })
  const api: Handler = async (incoming, outgoing) => {
    const signal = clientSignal(outgoing)
    const origin = `http://${incoming.headers.host ?? 'localhost'}`
    try {
      const request = await toRequest(incoming, { origin, signal })
      const context = contextFromCookies(incoming.headers.cookie ?? '')
      await sendResponse(await mock(request, context), outgoing)
    } catch (error) {
      if (error instanceof RequestTooLargeError) {
        sendError(outgoing, 413, 'too_large', 'The request is too large.')
      } else if (!signal.aborted) {
        throw error
      }
    }
  }
  return {
    api,
    mockControl,
    notes: [
      `Meter: the built-in mock, password ${MOCK_PASSWORD}`,
      'Its users, states and faults can be chosen at /__mock',
    ],
  }
}
