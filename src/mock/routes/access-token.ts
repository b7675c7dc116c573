import {
  accessTokenCalls,
  accessTokenPaths,
  createTokenWire,
  NAME_MAX,
  NEVER_EXP_S,
  type CreateTokenWire,
  type NameProblem,
  type TokenWire,
} from '../../api/schemas/access-token'
import { readJson } from '../body'
import type { OwnClaims } from '../jwt'
import { faultFor } from '../faults'
import { randomInteger } from '../random-integer'
import { json, noContent, refuse } from '../respond'
import type { Call, Route } from '../route'

/** Lists, makes, authorises and revokes tokens. */
export const accessTokenRoutes: readonly Route[] = [
  {
    endpoint: 'tokens.list',
    method: accessTokenCalls.list.method,
    path: accessTokenPaths.tokens,
    access: 'management',
    answer: list,
  },
  {
    endpoint: 'tokens.create',
    method: accessTokenCalls.create.method,
    path: accessTokenPaths.tokens,
    access: 'management',
    answer: create,
  },
  {
    endpoint: 'tokens.authorise',
    method: accessTokenCalls.authorise.method,
    path: accessTokenPaths.authorise('*'),
    access: 'management',
    answer: authorise,
  },
  {
    endpoint: 'tokens.revoke',
    method: accessTokenCalls.revoke.method,
    path: accessTokenPaths.token('*'),
    access: 'management',
    answer: revoke,
  },
]

function list(call: Call): Response {
  return json(200, { tokens: call.store.read().tokens.map((token) => shown(token, call)) })
}

async function create(call: Call): Promise<Response> {
  const { context, request, now, store, signer } = call
  const body = await readJson(request)
  if (body instanceof Response) return body
  const input = checkInput(body.value, now)
  if (input instanceof Response) return input

  const token: TokenWire = {
    id: crypto.randomUUID(),
    ...input,
    ...(faultFor(context.faults, 'tokens.create') === 'another' && another),
    created_at: Math.floor(now / 1000),
    authorised_at: null,
    last_used_at: null,
  }
  const secret = await signer.sign(claimsOf(token))
  store.change((state) => state.tokens.push(token))
  return json(201, { token: shown(token, call), secret })
}

function authorise(call: Call): Response {
  const { parameter: id, now, store } = call
  return store.change(({ tokens }) => {
    const token = tokens.find((one) => one.id === id)
    if (!token) return unknownToken()
    if (token.expires_at !== null && token.expires_at * 1000 <= now) {
      return refuse(409, 'The token has expired.', { code: 'expired' })
    }
    token.authorised_at ??= Math.floor(now / 1000)
    return json(200, { token: shown(token, call) })
  })
}

function revoke({ parameter: id, store }: Call): Response {
  return store.change((state) => {
    const left = state.tokens.filter((one) => one.id !== id)
    if (left.length === state.tokens.length) return unknownToken()
    state.tokens = left
    return noContent()
  })
}

/** What the fault of this name makes of every new token. */
const another = { role: 'admin', expires_at: null } as const

/** A token as the device reports it. */
function shown(token: TokenWire, { context }: Call): TokenWire {
  if (context.device !== 'no-last-used') return token
  const { last_used_at: _, ...rest } = token
  return rest
}

const unknownToken = () => refuse(404, 'There is no such token.', { code: 'not_found' })

const claimsOf = (token: TokenWire): OwnClaims => ({
  aud: token.name,
  cre: token.created_at,
  exp: token.expires_at ?? NEVER_EXP_S,
  jti: token.id,
  nonc: randomInteger(),
  role: token.role,
})

const nameSentences: Record<NameProblem, string> = {
  name_empty: 'The name is empty.',
  name_too_long: `The name is longer than ${NAME_MAX} characters.`,
  name_control: 'The name has characters that cannot be shown.',
  name_invisible: 'The name shows nothing.',
}

const fieldSentences: Record<keyof CreateTokenWire, string> = {
  name: 'The name must be text.',
  role: 'The role must be api or admin.',
  expires_at: 'The expiry must be null or a whole number of Unix seconds.',
}

/** The body of `POST /tokens`, or 422 with a sentence for each field that is wrong. */
function checkInput(value: unknown, now: number): CreateTokenWire | Response {
  const parsed = createTokenWire.safeParse(value)
  const fields: Record<string, string> = {}
  if (parsed.success) {
    const { expires_at: expiresAt } = parsed.data
    if (expiresAt === null || expiresAt * 1000 > now) return parsed.data
    fields['expires_at'] = 'The expiry must lie in the future.'
  }
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0]
    if (isField(field)) fields[field] = sentenceFor(field, issue.message)
  }
  return refuse(422, 'The token cannot be made like this.', { code: 'invalid', fields })
}

const isField = (field: unknown): field is keyof CreateTokenWire =>
  typeof field === 'string' && field in fieldSentences

const isNameProblem = (message: string): message is NameProblem => message in nameSentences

const sentenceFor = (field: keyof CreateTokenWire, message: string) =>
  isNameProblem(message) ? nameSentences[message] : fieldSentences[field]
