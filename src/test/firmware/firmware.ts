import { randomBytes, randomUUID } from 'node:crypto'

/** One request of a firmware's own page. `{name}` in its texts stands for what an earlier answer said. */
export type Step = {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
  /** What to remember of the answer, and where in its JSON it stands. */
  keep?: Record<string, readonly string[]>
}

/** A meter that somebody made up, with the requests by which its page manages tokens. */
export type Firmware = {
  /** What its page is made of: the page and its script. */
  files: Record<string, { type: string; text: string }>
  steps: readonly Step[]
  answer: (request: Request) => Promise<Response>
}

export type Sent = { method: string; path: string; headers: Record<string, string>; body: string }

/** An answer in plain parts, as a page or Node got it. */
export type Answered = { status: number; text: string }

/** Plays the page of a firmware: sends one step after another. @param send carries a request there */
export async function playSteps(
  steps: readonly Step[],
  send: (sent: Sent) => Promise<Answered>,
): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name) => seen[name] ?? whole)
  for (const { method, path, headers = {}, body = '', keep = {} } of steps) {
    const answer = await send({
      method,
      path: fill(path),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, fill(value)]),
      ),
      body: fill(body),
    })
    for (const [name, place] of Object.entries(keep)) seen[name] = at(answer.text, place)
  }
  return seen
}

/** The text at a place of a JSON text; a step that meets a text opens it as JSON. */
function at(text: string, place: readonly string[]): string {
  let value: unknown = JSON.parse(text)
  for (const step of place) {
    const opened: unknown = typeof value === 'string' ? JSON.parse(value) : value
    value = typeof opened === 'object' && opened !== null ? Reflect.get(opened, step) : undefined
  }
  return String(value)
}

export const PASSWORD = 'Sommerwiese-4711-kaputt'
export const TOKEN_NAME = 'Pelikanhaus Wallbox'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A text that looks like the meter's JWT; its signature is random. @param exp and cre: Unix seconds */
export const fakeJwt = (claims: Record<string, unknown>): string =>
  [
    part({ alg: 'RS256', typ: 'JWT' }),
    part({ iss: 'TQS', sub: 'EMOS', nonc: 1, jti: randomUUID(), ...claims }),
    randomBytes(64).toString('base64url'),
  ].join('.')

export const signIn: Step = {
  method: 'POST',
  path: '/api/web-login/token',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: `grant_type=password&client_id=emos&client_secret=56951025&username=admin&password=${PASSWORD}`,
  keep: { session: ['access_token'] },
}

export const authorization = { Authorization: 'Bearer {session}' }
export const jsonHeaders = { ...authorization, 'Content-Type': 'application/json' }

export const signOut: Step = {
  method: 'GET',
  path: '/api/web-login/logout',
  headers: authorization,
}

/** Sign-in and sign-out as every known firmware has them; null for any other request. */
export function answerSession(request: Request): Response | null {
  const { pathname } = new URL(request.url)
  if (pathname === signOut.path) return new Response(null, { status: 204 })
  if (pathname !== signIn.path) return null
  return Response.json({
    access_token: fakeJwt({ role: 'user' }),
    expires_in: 604_800,
    token_type: 'Bearer',
  })
}

export const page = (script: string): Firmware['files'] => ({
  '/': {
    type: 'text/html',
    text: '<!doctype html><title>Meter of Familie Pelikan</title><script src="/app.js"></script>',
  },
  '/app.js': { type: 'text/javascript', text: script },
})

/** What an answer says to a request that it does not know. */
export const notFound = (): Response =>
  Response.json({ error: { message: 'not found', code: 404 } }, { status: 404 })
