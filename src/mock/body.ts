import { refuse } from './respond'

/** Largest body the meter reads, in bytes. */
const MAX_BODY_BYTES = 16 * 1024

/** The body of a request as text, or the refusal: 413 when it is too long, 400 when it is not UTF-8. */
export async function readText(request: Request): Promise<string | Response> {
  // Not `request.body`: Firefox, where the demo runs too, has no stream there. Hosts limit what arrives.
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > MAX_BODY_BYTES) {
    return refuse(413, 'The body is larger than 16 KiB.', { code: 'body_too_large' })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(400, 'The body is not UTF-8.', { code: 'not_utf8' })
  }
}

/** The body of a request as a parsed JSON value, or the refusal: 413, or 400 when it is no JSON. */
export async function readJson(request: Request): Promise<{ value: unknown } | Response> {
  const text = await readText(request)
  if (text instanceof Response) return text
  try {
    return { value: JSON.parse(text) }
  } catch {
    return refuse(400, 'The body is not JSON.', { code: 'not_json' })
  }
}
