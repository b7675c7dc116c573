import type { IncomingMessage, ServerResponse } from 'node:http'

import { appsPath } from '../api/schemas/apps'
import { sendError, sendText } from './answers'
import { apiContentSecurityPolicy, setSecurityHeaders } from './headers'
import { isKnownHost, isSameOrigin, requestedHost, type KnownHosts } from './host-check'

/** Answers one request; the security headers are already set. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** What a request goes through on its way to an answer, in the host and in the dev server alike. */
export type PipelineOptions = {
  /** Everything under `/api/`, and the list of the meter's apps: the meter behind a proxy, or the mock. */
  api: Handler
  /** `/__mock`, where the mock's faults are chosen by hand. */
  mockControl?: Handler | undefined
  /** The app's own files. @param path without the query */
  pages: (request: IncomingMessage, response: ServerResponse, path: string) => void
  /** Answers a GET or HEAD at once, with all headers of its own, when nothing is to be found out first.
   *  @returns false when it did nothing: the request goes the usual way then */
  ready?: (request: IncomingMessage, response: ServerResponse) => boolean
  hosts: KnownHosts
  /** Replaces the strict one. */
  contentSecurityPolicy?: string
  /** Hears of what a handler threw; the browser is told nothing of it. */
  onMistake: (error: unknown) => void
}

const apiMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const pageMethods = new Set(['GET', 'HEAD'])

/** Makes what answers every request. It never rejects, and every answer carries the security headers. */
export function createPipeline(options: PipelineOptions): Handler {
  return async (request, response) => {
    try {
      if (isAnsweredAtOnce(options, request, response)) return
      setSecurityHeaders(response, options.contentSecurityPolicy)
      await route(options, request, response)
    } catch (error) {
      options.onMistake(error)
      if (!response.headersSent && !response.hasHeader('Content-Security-Policy')) {
        setSecurityHeaders(response, options.contentSecurityPolicy)
      }
      sendError(response, 500, 'internal', 'This server made a mistake.')
    }
  }
}

/** What fails a check is left to the usual way, which says why. */
function isAnsweredAtOnce(
  { ready, hosts }: PipelineOptions,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!ready || !pageMethods.has(request.method ?? '')) return false
  const host = requestedHost(request)
  return host !== null && isKnownHost(request, host, hosts) && ready(request, response)
}

function route(
  options: PipelineOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | void {
  const path = plainPath(request.url ?? '')
  if (path === null) return sendText(response, 400, 'This address is malformed.')
  if (path === '/healthz') return sendText(response, 200, 'ok')

  const host = requestedHost(request)
  if (host === null) return sendText(response, 400, 'The request does not name a host.')
  if (!isKnownHost(request, host, options.hosts)) {
    const hint = `If it should, start it with ALLOWED_HOSTS=${host}.`
    return sendText(response, 421, `This server does not answer for ${host}. ${hint}`)
  }

  const isApi = path === '/api' || path.startsWith('/api/') || path === appsPath
  const isControl = path === '/__mock' && options.mockControl !== undefined
  const methods = isApi || isControl ? apiMethods : pageMethods
  if (isApi) response.setHeader('Content-Security-Policy', apiContentSecurityPolicy)
  if (!methods.has(request.method ?? '')) {
    response.setHeader('Allow', [...methods].join(', '))
    return sendError(response, 405, 'method_not_allowed', 'This method is not allowed here.')
  }
  if (isApi) {
    response.setHeader('Cache-Control', 'no-store')
    if (isSameOrigin(request)) return options.api(request, response)
    return sendError(response, 403, 'foreign_origin', 'Pages of other sites may not call this.')
  }
  if (path === '/__mock' && options.mockControl) return options.mockControl(request, response)
  return options.pages(request, response, path)
}

/** The path of a request, or null when it is no plain one: absolute, with dot segments, or hiding a
 *  separator in an escape that the meter might undo. */
function plainPath(url: string): string | null {
  const path = url.split('?', 1)[0] ?? ''
  if (!path.startsWith('/') || path.startsWith('//')) return null
  if (/%(00|2f|5c)|\\|#/i.test(path)) return null
  return path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part)) ? null : path
}
