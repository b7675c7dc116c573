import { sessionPaths } from '../../../api/schemas/session'
import { passwordGrant } from '../../../api/schemas/sign-in'
import type { Difference } from './field-difference'
import type { Learnt } from '../tokens/learnt'
import type { LearntCall } from '../tokens/learnt-call'
import { pathText, segmentsKey } from './place-text'
import { joinSafe, ownText, safe, type Safe } from '../words/safe'
import { lineText } from './source-lines'
import { sessionSource, signInSource } from './sources'
import { titles } from './titles'
import type { Words } from '../words/words'

const inSession = (member: string): Safe =>
  safe`src/api/schemas/session.ts, ${lineText(sessionSource, 'sessionPaths', member)}`
const inSignIn = (declaration: string, member?: string): Safe =>
  safe`src/api/schemas/sign-in.ts, ${lineText(signInSource, declaration, member)}`

/** What differs in the calls that begin and end a session. */
export function signInDifferences({ calls }: Learnt, words: Words): Difference[] {
  const { 'sign-in': signIn, 'sign-out': signOut } = calls
  return [
    ...(signIn
      ? [
          ...callOf(signIn, 'POST', sessionPaths.signIn, inSession('signIn'), words),
          ...bodies(signIn, words),
        ]
      : []),
    ...(signOut ? callOf(signOut, 'GET', sessionPaths.signOut, inSession('signOut'), words) : []),
  ]
}

function callOf(
  call: LearntCall,
  method: string,
  path: string,
  change: Safe,
  words: Words,
): Difference[] {
  if (call.method === method && segmentsKey(call.path) === path) return []
  return [
    {
      call: titles[call.role],
      what: safe`method and path`,
      ours: safe`\`${ownText(method)} ${ownText(path)}\``,
      theirs: safe`\`${ownText(call.method)} ${pathText(call, words)}\``,
      change,
    },
  ]
}

function bodies(call: LearntCall, words: Words): Difference[] {
  const ours = [...Object.keys(passwordGrant), 'password']
  const theirs = [...(call.request?.fields.keys() ?? [])]
  const isSame = theirs.length === ours.length && theirs.every((name) => ours.includes(name))
  const answered = [...(call.answer?.fields.keys() ?? [])]
  return [
    ...(isSame && call.requestTypes.every((type) => type === 'form')
      ? []
      : [
          {
            call: titles[call.role],
            what: safe`fields of the request`,
            ours: safe`form: ${joinSafe(ours.map(ownText), ownText(', '))}`,
            theirs: safe`${joinSafe(call.requestTypes.map(ownText), ownText(', '))}: ${joinSafe(
              theirs.map((name) => words.name(name)),
              ownText(', '),
            )}`,
            change: inSignIn('passwordGrant'),
          },
        ]),
    ...(call.answer === null || answered.includes('access_token')
      ? []
      : [
          {
            call: titles[call.role],
            what: safe`where the session's JWT is`,
            ours: safe`\`access_token\``,
            theirs: safe`see the shape of the answer`,
            change: inSignIn('signedInWire', 'access_token'),
          },
        ]),
  ]
}
