import type { Access, Caller } from './auth'
import type { MockContext } from './context'
import type { EndpointName } from './faults'
import type { Signer } from './jwt'
import { refuse } from './respond'
import type { StoreAccess } from './store'

/** A request that has been let in, and what a route may use to answer it. */
export type Call = {
  request: Request
  /** What stands for `*` in the route's path, decoded. */
  parameter: string
  context: MockContext
  /** The mock's clock, epoch ms. */
  now: number
  /** null only on open routes. */
  caller: Caller | null
  store: StoreAccess
  signer: Signer
  /** The password that signs in. */
  password: string
}

export type Route = {
  endpoint: EndpointName
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Made by the path builders of src/api/schemas with `*` for the variable part. */
  path: string
  access: Access
  answer: (call: Call) => Response | Promise<Response>
}

/** The route of a request, or the refusal: 404, or 405 with the methods that there are. */
export function findRoute(
  routes: readonly Route[],
  request: Request,
): { route: Route; parameter: string } | Response {
  const { pathname } = new URL(request.url)
  const fitting = routes.flatMap((route) => {
    const parameter = matchPath(route.path, pathname)
    return parameter === null ? [] : [{ route, parameter }]
  })
  const found = fitting.find(({ route }) => route.method === request.method)
  if (found) return found
  if (fitting.length > 0) {
    const allowed = fitting.map(({ route }) => route.method).join(', ')
    return refuse(405, 'This address does not take this method.', { headers: { Allow: allowed } })
  }
  return refuse(404, 'There is nothing at this address.', { code: 'not_found' })
}

/** @returns what stands for `*`, empty when the pattern has none; null when the path does not fit */
function matchPath(pattern: string, path: string): string | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  if (!wanted.every((part, index) => part === given[index] || part === '*')) return null
  try {
    return decodeURIComponent(given[wanted.indexOf('*')] ?? '')
  } catch {
    return null
  }
}
