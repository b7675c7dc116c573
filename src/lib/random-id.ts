/** 128 random bits as 32 hex digits. Not `crypto.randomUUID`, which a page on plain http lacks. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
