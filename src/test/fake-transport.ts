import { vi } from 'vitest'

import { setTransport } from '../api/client'
import { ApiError } from '../api/errors'

/** Lets a test answer what the client sends.
 *  @returns the requests sent from now on, in order */
export function answerWith(make: (outgoing: Request) => Response | Promise<Response>): Request[] {
  const sent: Request[] = []
  setTransport(async (outgoing) => {
    sent.push(outgoing)
    return make(outgoing)
  })
  return sent
}

/** Lets every request fail, so that the next test does not get the answers of this one. */
export const forgetTransport = (): void =>
  setTransport(() => Promise.reject(new TypeError('no transport')))

/** Lets every wait of this test be over at once. */
export const passTimeAtOnce = (): void => {
  vi.stubGlobal('setTimeout', (act: () => void) => setImmediate(act))
}

/** The error of a call that has to fail. @throws Error when it succeeds, or fails in another way */
export async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => 'nothing thrown',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApiError)) throw new Error(`not an ApiError: ${String(error)}`)
  return error
}
