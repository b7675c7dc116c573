import { leavingNoMatch } from './forget-match'

// A secret is a JWT, what this browser sends to the meter is one, and other products have them too. This
// file only knows the format.

// Limits for texts that are pasted by mistake. Configuration files and JWTs are far shorter.
const MAX_TEXT_LENGTH = 200_000
const MAX_JWT_LENGTH = 8192

/** Lengths in base64url of RS256 signatures by keys of 2048, 3072 and 4096 bits. They tell where a
 *  JWT that was broken into lines ends, even when a word follows that could belong to it. */
const SIGNATURE_LENGTHS = new Set([342, 512, 683])

/** All JWTs in a pasted text, each once, in the order of the text. They may stand in any surroundings
 *  (a header, quotes, a whole configuration file) and may be broken by blanks or line ends, as mail
 *  and terminals do. Only the form is looked at; nothing is decoded. */
export function findPastedJwts(text: string): string[] {
  return leavingNoMatch(() => jwtsIn(text))
}

function jwtsIn(text: string): string[] {
  const found = new Set<string>()
  // Soft hyphens and zero-width characters come along when one copies from a web page, and a lone
  // `>` or `\` is mail quoting or a shell's line end.
  const words = text
    .slice(0, MAX_TEXT_LENGTH)
    .replaceAll(/\p{Cf}/gu, '')
    .split(/\s+/)
    .filter((word) => !/^[>|\\]*$/.test(word))
  for (const [index, word] of words.entries()) {
    const start = /(?<![\w.-])(eyJ[\w-]*(?:\.[\w-]*){0,2})(?![\w.-])(.*)$/.exec(word)
    if (!start) continue
    const [, first = '', rest = ''] = start
    const jwt = isOpenEnd(rest) ? joined(first, words, index + 1) : first
    if (isComplete(jwt)) found.add(jwt)
  }
  return [...found]
}

/** The JWT in a pasted text, freed from "Bearer", quotes, field names, blanks and line breaks; the
 *  first if there are several. @returns null when there is none */
export function firstPastedJwt(text: string): string | null {
  return findPastedJwts(text)[0] ?? null
}

/** Joins a JWT that may continue in the words from `next` on. It ends where its signature has the longest
 *  known length: a line may happen to end at a shorter one. Without such a signature it ends with the
 *  text, at a closing quote, or as soon as it is complete. */
function joined(first: string, words: readonly string[], next: number): string {
  let jwt = first
  let shortest = isComplete(first) ? first : null
  let whole = hasKnownSignature(first) ? first : null
  for (let index = next; index < words.length; index += 1) {
    const [, piece = '', rest = ''] = /^([\w.-]+)(.*)$/.exec(words[index] ?? '') ?? []
    if (!canGoOn(jwt, piece) || !canFollow(rest, jwt + piece)) return whole ?? shortest ?? jwt
    jwt += piece
    if (hasKnownSignature(jwt)) whole = jwt
    if (!isOpenEnd(rest)) return whole ?? jwt
    if (shortest === null && isComplete(jwt)) shortest = jwt
  }
  return whole ?? jwt
}

/** False for a field's name, and for a word that goes on after other characters, unless what stands
 *  before them makes the JWT whole: a tag of HTML may follow. */
const canFollow = (rest: string, jwt: string) =>
  /^(?![:=])\W*$/.test(rest) || hasKnownSignature(jwt)

function canGoOn(jwt: string, piece: string): boolean {
  if (piece === '') return false
  const before = jwt.split('.').length - 1
  const within = piece.split('.').length - 1
  // In the middle of the claims a line may begin with an object of theirs.
  const isClaim = before === 1 && within < 2
  const isNextJwt = piece.startsWith('eyJ') && !jwt.endsWith('.') && !isClaim
  return !isNextJwt && before + within <= 2 && jwt.length + piece.length <= MAX_JWT_LENGTH
}

/** True when nothing follows a piece of a JWT, or only a shell's line continuation. */
const isOpenEnd = (rest: string) => rest === '' || rest === '\\'

const isComplete = (jwt: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)

const hasKnownSignature = (jwt: string) =>
  isComplete(jwt) && SIGNATURE_LENGTHS.has(jwt.length - jwt.lastIndexOf('.') - 1)
