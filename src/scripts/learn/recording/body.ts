import { isRecord, listOf, memberOf, parseBody, textOf, unfold } from './json'

/** `missing`: there was one, but the recording has it not. */
export type BodyType =
  | 'none'
  | 'missing'
  | 'json'
  | 'form'
  | 'multipart'
  | 'html'
  | 'script'
  | 'text'
  | 'other'

export type Body = {
  type: BodyType
  text: string
  /** What the fields of a form or the JSON say; undefined for all else. */
  value: unknown
}

const noBody: Body = { type: 'none', text: '', value: undefined }

/** The body of a request, as any browser's developer tools write it down. */
export function requestBody(postData: unknown): Body {
  if (!isRecord(postData)) return noBody
  const mime = textOf(memberOf(postData, 'mimeType')).toLowerCase()
  const text = decoded(postData)
  const params = listOf(memberOf(postData, 'params')).flatMap((param): [string, string][] => {
    const name = memberOf(param, 'name')
    return typeof name === 'string' ? [[name, textOf(memberOf(param, 'value'))]] : []
  })
  if (mime.includes('multipart')) {
    return { type: 'multipart', text, value: fieldsOf(params.length > 0 ? params : parts(text)) }
  }
  if (text === '') {
    return params.length > 0 ? { type: 'form', text: '', value: fieldsOf(params) } : noBody
  }
  return bodyOf(text, mime)
}

/** The statuses of answers that have no body. */
const bodiless: ReadonlySet<unknown> = new Set([204, 205, 304])

/** The body of an answer. Browsers write a size other than 0 where they could not keep the text. */
export function responseBody(content: unknown, status: unknown): Body {
  const text = decoded(content)
  if (text !== '') return bodyOf(text, textOf(memberOf(content, 'mimeType')).toLowerCase())
  const size = memberOf(content, 'size')
  const isMissing = typeof size === 'number' && size !== 0 && !bodiless.has(status)
  return isMissing ? { ...noBody, type: 'missing' } : noBody
}

function bodyOf(text: string, mime: string): Body {
  if (/javascript|ecmascript/.test(mime)) return { type: 'script', text, value: undefined }
  if (/css|image|font|video|audio|wasm/.test(mime)) {
    return { type: 'other', text: '', value: undefined }
  }
  // The type that a server names is often wrong, so what looks like JSON is tried as such.
  const json = parseBody(text)
  if (json !== undefined) return { type: 'json', text, value: json }
  if (mime.includes('x-www-form-urlencoded')) {
    return { type: 'form', text, value: fieldsOf([...new URLSearchParams(text)]) }
  }
  const isHtml = mime.includes('html') || /^\s*<(?:!doctype|html)/i.test(text)
  return { type: isHtml ? 'html' : 'text', text, value: undefined }
}

function decoded(holder: unknown): string {
  const text = textOf(memberOf(holder, 'text'))
  return memberOf(holder, 'encoding') === 'base64'
    ? Buffer.from(text, 'base64').toString('utf8')
    : text
}

/** The fields of a multipart body that a browser wrote down as it travelled. */
const parts = (text: string): [string, string][] =>
  [...text.matchAll(/\bname="([^"]*)"[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n([^\r\n]*)/g)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ])

/** A form as JSON would write it: a name that comes twice has an array. */
function fieldsOf(pairs: readonly [string, string][]): Record<string, unknown> {
  const fields = new Map<string, unknown[]>()
  for (const [name, text] of pairs) {
    fields.set(name, [...(fields.get(name) ?? []), unfold(text)])
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}
