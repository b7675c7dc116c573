import type { ErrorWire } from '../api/schemas/common'

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

/** The device's own 401 has no body, whatever the reason. */
export const unauthorised = (): Response => bodiless(401)

export const noContent = (): Response => bodiless(204)

function bodiless(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}
