import type { Call } from '../recording/har'
import { leavesOf } from '../recording/json'
import { isJwt } from './values'

const passwordName = /^(?:pass(?:word|wd|phrase|wort)?|pwd|kennwort|adgangskode|pin)$/i
const otherSessionCall = /refresh|renew/i
const signOutWords = /log-?_?out|sign-?_?out|log-?_?off|sign-?_?off/i
const signInWords = /log-?_?in|sign-?_?in|auth|session/i

/** Every text of a call's body and query that a person or a page put there. */
export const inputsOf = (call: Call) => [
  ...leavesOf(call.request.value),
  ...call.query.map(([name, value]) => ({ path: [name], value })),
]

export const bearerOf = (call: Call): string | null => {
  const value = call.headers.find(([name]) => name === 'authorization')?.[1]
  return value?.replace(/^\w+\s+/, '') ?? null
}

const answersWithJwt = (call: Call): boolean =>
  leavesOf(call.answer.value).some(({ value }) => typeof value === 'string' && isJwt(value))

/** True for a call that signs a person in, whether it worked or not. */
export function isSignIn(call: Call): boolean {
  const names = inputsOf(call).map(({ path }) => path.at(-1) ?? '')
  if (names.some((name) => /expir|valid|role|scope/i.test(name) && !/^scope$/i.test(name))) {
    return false
  }
  if (names.some((name) => passwordName.test(name))) return true
  if (call.method === 'GET' || bearerOf(call) !== null) return false
  return answersWithJwt(call) && signInWords.test(call.segments.join('/')) && names.length <= 6
}

export const isSignOut = (call: Call, signIns: readonly Call[]): boolean =>
  signOutWords.test(call.segments.join('/')) ||
  (call.method === 'DELETE' &&
    (/^sessions?$/i.test(call.segments.at(-1) ?? '') ||
      signIns.some((one) => one.segments.join('/') === call.segments.join('/'))))

/** True for a call that renews a session: no part of this. */
export const isRenewal = (call: Call): boolean =>
  otherSessionCall.test(call.segments.at(-1) ?? '') ||
  inputsOf(call).some(({ path }) => /^(?:refresh_?token|grant_?type)$/i.test(path.at(-1) ?? ''))

/** Texts that open the meter for whoever is signed in. A secret that was tried at once is none: an
 *  answer handed it out before. */
export function sessionTexts(calls: readonly Call[], signIns: readonly Call[]): Set<string> {
  const answered = signIns
    .flatMap((call) => leavesOf(call.answer.value))
    .flatMap(({ value }) => (typeof value === 'string' && isJwt(value) ? [value] : []))
  const handedOut = calls.filter((call) => !signIns.includes(call)).map((call) => call.answer.text)
  const carried = new Set(calls.flatMap((call) => bearerOf(call) ?? []))
  return new Set([
    ...answered,
    ...[...carried].filter((text) => !handedOut.some((answer) => answer.includes(text))),
  ])
}
