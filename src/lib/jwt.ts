import { leavingNoMatch } from './forget-match'

/** The claims of a JWT, decoded but not verified: only the meter can verify them.
 *  @returns null when the text is not three base64url parts around two JSON objects */
export function decodeJwt(jwt: string): object | null {
  const parts = jwt.split('.')
  if (parts.length !== 3 || !leavingNoMatch(() => parts.every(isBase64url))) return null
  const header = decodePart(parts[0])
  const claims = decodePart(parts[1])
  return header && claims ? claims : null
}

const isBase64url = (part: string) => /^[\w-]+$/.test(part)

function decodePart(part: string | undefined): object | null {
  try {
    const binary = atob((part ?? '').replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
