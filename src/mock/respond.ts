import { errorWire, type ErrorWire } from '../api/schemas/common'

type RefusalDetails = {
  code?: string | undefined
  /** Field name to a sentence about it. */
  fields?: Record<string, string> | undefined
  headers?: Record<string, string> | undefined
}

/** An answer that no cache keeps. */
export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** A refusal in the contract's shape. @param message a sentence for people */
export function refuse(status: number, message: string, details: RefusalDetails = {}): Response {
  const { code, fields, headers } = details
  const body: ErrorWire = {
    error: { message, ...(code && { code }), ...(fields && { fields }) },
  }
  return json(status, body, headers)
}

/** What nginx answers by itself: a page of HTML. */
export function nginxPage(
  status: number,
  reason: string,
  headers: Record<string, string> = {},
): Response {
  const title = `${status} ${reason}`
  const html = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<h1>${title}</h1>\r\n</body>\r\n</html>\r\n`
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The answer with the code of its error, if it has one, as a number: the vendor's own apps use
 *  integers. Nobody has published which, so these are made up. */
export async function withNumericCode(answer: Response): Promise<Response> {
  if (answer.ok || answer.headers.get('Content-Type') !== 'application/json') return answer
  const parsed = errorWire.safeParse(await answer.clone().json())
  if (!parsed.success || parsed.data.error.code === undefined) return answer
  const error = { ...parsed.data.error, code: answer.status * 10 }
  return json(answer.status, { error }, Object.fromEntries(answer.headers))
}

/** The device's own 401 has no body, whatever the reason. */
export const unauthorised = (): Response => bodiless(401)

export const noContent = (): Response => bodiless(204)

function bodiless(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}
