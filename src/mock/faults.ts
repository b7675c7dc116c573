import * as z from 'zod/mini'

import { delay } from './delay'
import { json, refuse, unauthorised } from './respond'

/** The calls that a fault can be put on, by name. */
export const endpointNames = [
  'sign-in',
  'sign-out',
  'tokens.list',
  'tokens.create',
  'tokens.authorise',
  'tokens.revoke',
  'json',
  'device.info',
  'device.status',
  'device.usage',
  'device.time-config',
  'device.local-time',
  'apps',
] as const
export type EndpointName = (typeof endpointNames)[number]

/** A refusal with this status; nothing is done. */
export const statusFaults = [
  '400',
  '401',
  '404',
  '409',
  '413',
  '422',
  '429',
  '500',
  '502',
  '503',
  '504',
] as const

/** What can go wrong with a call:
 *  - a status: refused, nothing done
 *  - `refuse`: cut before anything is done; `lost`: done, then cut
 *  - `hang`: never answered, nothing done; `hang-after`: done, then never answered
 *  - `html`: another page in the meter's place, nothing done
 *  - `bad-json`, `wrong-shape`, `empty`: done, the answer spoilt
 *  - `bad-rows`: the list with a row of an unknown role and one without an id
 *  - `another`: done, but a new token may do everything and never ends, whatever was asked */
export const faultKinds = [
  ...statusFaults,
  'refuse',
  'lost',
  'hang',
  'hang-after',
  'html',
  'bad-json',
  'wrong-shape',
  'empty',
  'bad-rows',
  'another',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** `*` stands for every call. */
export type Fault = { endpoint: EndpointName | '*'; kind: FaultKind }

/** Longest time a call hangs when nobody gives up on it, in milliseconds. */
const HANG_MS = 60_000

const RETRY_AFTER_S = '30'

/** The first fault that fits the call. @param endpoint null: a path the meter does not know */
export function faultFor(
  faults: readonly Fault[],
  endpoint: EndpointName | null,
): FaultKind | null {
  const fault = faults.find((one) => one.endpoint === '*' || one.endpoint === endpoint)
  return fault?.kind ?? null
}

/** Answers a call the way the fault has it.
 *  @param act does what the call asks for and answers
 *  @returns `Response.error()` for a connection that is cut
 *  @throws the signal's reason when the caller gives up on a call that hangs */
export async function withFault(
  kind: FaultKind | null,
  signal: AbortSignal,
  act: () => Promise<Response>,
): Promise<Response> {
  switch (kind) {
    case null:
    // The call that makes a token sees to it itself.
    case 'another':
      return act()
    case 'refuse':
      return Response.error()
    case 'lost':
      await act()
      return Response.error()
    case 'hang':
      await delay(HANG_MS, signal)
      return Response.error()
    case 'hang-after':
      await act()
      await delay(HANG_MS, signal)
      return Response.error()
    case 'html':
      return page('text/html; charset=utf-8', '<!doctype html><title>Router</title><p>Sign in</p>')
    case 'bad-json':
      await act()
      return page('application/json', '{"tokens": [{"id": ')
    case 'wrong-shape':
      await act()
      return json(200, [])
    case 'bad-rows':
      return withBadRows(await act())
    case 'empty':
      await act()
      return page('application/json', '')
    default:
      return statusFault(kind)
  }
}

/** The answer with rows that no client can read between its own. */
async function withBadRows(answer: Response): Promise<Response> {
  const list = rowsWire.safeParse(
    await answer
      .clone()
      .json()
      .catch(() => null),
  )
  if (!list.success) return answer
  const guest = { id: 'guest-1', name: 'Guest access', role: 'guest' }
  return json(200, { tokens: [guest, ...list.data.tokens, { name: 'No id' }] })
}

const rowsWire = z.object({ tokens: z.array(z.unknown()) })

function page(contentType: string, text: string): Response {
  return new Response(text, {
    headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' },
  })
}

function statusFault(kind: (typeof statusFaults)[number]): Response {
  if (kind === '401') return unauthorised()
  const isBusy = kind === '429' || kind === '503'
  return refuse(Number(kind), 'This answer was asked for by a fault.', {
    code: codes[kind],
    fields: kind === '422' ? { name: 'The meter does not like this name.' } : undefined,
    headers: isBusy ? { 'Retry-After': RETRY_AFTER_S } : undefined,
  })
}

const codes: Partial<Record<FaultKind, string>> = {
  '404': 'not_found',
  '409': 'expired',
  '413': 'body_too_large',
  '422': 'invalid',
}
