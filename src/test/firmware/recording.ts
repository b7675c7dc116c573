import { playSteps, type Firmware } from './firmware'

export type Entry = {
  method: string
  url: string
  requestHeaders?: Record<string, string>
  requestBody?: string
  status?: number
  responseHeaders?: Record<string, string>
  responseBody?: string
}

const namedValues = (values: Record<string, string> = {}) =>
  Object.entries(values).map(([name, value]) => ({ name, value }))

/** A HAR entry as Chromium's developer tools write it. */
export const harEntry = ({
  method,
  url,
  requestHeaders,
  requestBody = '',
  status = 200,
  responseHeaders = { 'content-type': 'application/json' },
  responseBody = '',
}: Entry) => ({
  startedDateTime: '2026-11-23T10:00:00.000Z',
  request: {
    method,
    url,
    headers: namedValues(requestHeaders),
    queryString: URL.canParse(url)
      ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
      : [],
    cookies: [],
    ...(requestBody === ''
      ? {}
      : {
          postData: {
            mimeType: requestHeaders?.['Content-Type'] ?? 'application/json',
            text: requestBody,
          },
        }),
  },
  response: {
    status,
    headers: namedValues(responseHeaders),
    cookies: [],
    content: {
      size: responseBody.length,
      mimeType: responseHeaders['content-type'] ?? '',
      text: responseBody,
    },
  },
})

export type HarEntry = ReturnType<typeof harEntry>

export const harOf = (entries: readonly unknown[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } })

/** A recording of a firmware's page, made without a browser. @returns what the page learnt, too */
export async function record(
  firmware: Firmware,
  origin = 'http://ksem-72501234',
): Promise<{ entries: HarEntry[]; seen: Record<string, string> }> {
  const entries = Object.entries(firmware.files).map(([path, { type, text }]) =>
    harEntry({
      method: 'GET',
      url: `${origin}${path}`,
      responseHeaders: { 'content-type': type },
      responseBody: text,
    }),
  )
  const seen = await playSteps(firmware.steps, async ({ method, path, headers, body }) => {
    const url = `${origin}${path}`
    const request = new Request(url, body === '' ? { method, headers } : { method, headers, body })
    const answer = await firmware.answer(request)
    const text = await answer.text()
    entries.push(
      harEntry({
        method,
        url,
        requestHeaders: headers,
        requestBody: body,
        status: answer.status,
        responseHeaders: Object.fromEntries(answer.headers),
        responseBody: text,
      }),
    )
    return { status: answer.status, text }
  })
  return { entries, seen }
}
