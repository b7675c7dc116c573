import { anyAnswer, request } from './client'
import { ApiError } from './errors'
import {
  accessTokenCalls,
  accessTokenPaths,
  createdTokenWire,
  fromRefusedFields,
  fromTokenWire,
  oneTokenWire,
  toCreateTokenWire,
} from './schemas/access-token'
import type { CreatedToken, NewToken, Token } from './token'

/** Creates a token. The secret is in this answer and in no other.
 *  @throws ApiError 422 with `fields` named as in NewToken; when isOutcomeUnknown, the token may exist */
export async function createToken(wanted: NewToken): Promise<CreatedToken> {
  const answer = await request({
    ...accessTokenCalls.create,
    path: accessTokenPaths.tokens,
    json: toCreateTokenWire(wanted),
    schema: createdTokenWire,
    fieldsFrom: fromRefusedFields,
  })
  return { token: fromTokenWire(answer.token), secret: answer.secret }
}

/** Authorises a token, so that it can be used. Safe to repeat. The answer counts only when it is about
 *  this token and says that it is authorised.
 *  @throws ApiError 404 revoked meanwhile, 409 expired, `not_confirmed` for any other answer */
export async function authoriseToken(id: string): Promise<Token> {
  const answer = await request({
    ...accessTokenCalls.authorise,
    path: accessTokenPaths.authorise(id),
    schema: oneTokenWire,
  })
  const token = fromTokenWire(answer.token)
  if (token.id !== id || token.authorisedAt === null) throw notConfirmed(id)
  return token
}

/** Revokes a token. @throws ApiError 404 when it is already gone */
export async function revokeToken(id: string): Promise<void> {
  await request({
    ...accessTokenCalls.revoke,
    path: accessTokenPaths.token(id),
    schema: anyAnswer,
  })
}

/** The meter answered, but does not say that the token is authorised. */
export const notConfirmed = (id: string): ApiError =>
  new ApiError('bad-response', 'Not confirmed', {
    path: accessTokenPaths.authorise(id),
    status: 200,
    code: 'not_confirmed',
  })
