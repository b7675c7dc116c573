import { refuse } from './respond'

/** Largest body the meter reads, in bytes. */
const MAX_BODY_BYTES = 16 * 1024

/** The body of a request as text, or the refusal: 413 when it is too long, 400 when it is not UTF-8. */
export async function readText(request: Request): Promise<string | Response> {
  const bytes = await readBytes(request)
  if (!bytes) return refuse(413, 'The body is larger than 16 KiB.', { code: 'body_too_large' })
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

/** @returns null as soon as it is too long; the rest is not read */
async function readBytes(request: Request): Promise<ArrayBuffer | null> {
  // Firefox, where the demo runs too, has no stream there. The page has the whole body anyway.
  if (!request.body) {
    const whole = await request.arrayBuffer()
    return whole.byteLength > MAX_BODY_BYTES ? null : whole
  }
  const reader = request.body.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let bytes = 0; bytes <= MAX_BODY_BYTES;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks).arrayBuffer()
    bytes += value.byteLength
    chunks.push(value)
  }
  await reader.cancel()
  return null
}
