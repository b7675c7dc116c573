// A configuration file is far shorter, and so is a JWT: bounds for what someone pastes by mistake.
const MAX_TEXT_LENGTH = 200_000
const MAX_TOKEN_LENGTH = 8192

/** Lengths in base64url of RS256 signatures by keys of 2048, 3072 and 4096 bits. They tell where a
 *  token broken over lines ends, although a word may follow that could belong to it. */
const SIGNATURE_LENGTHS = new Set([342, 512, 683])

/** All JWTs in a pasted text, each once, in the order of the text. They may stand in any surroundings
 *  (a header, quotes, a whole configuration file) and may be broken by blanks or line ends, as mail
 *  and terminals do. Only the form is looked at; nothing is decoded. */
export function findPastedTokens(text: string): string[] {
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
    const token = isOpenEnd(rest) ? joined(first, words, index + 1) : first
    if (isComplete(token)) found.add(token)
  }
  return [...found]
}

/** The token in a pasted text, freed from "Bearer", quotes, field names, blanks and line breaks; the
 *  first if there are several. @returns null when there is none */
export function cleanPastedToken(text: string): string | null {
  return findPastedTokens(text)[0] ?? null
}

/** A token that may go on in the words from `next`. Without a signature of known length it ends
 *  with the text, or at a closing quote, or as early as it can. */
function joined(first: string, words: readonly string[], next: number): string {
  let token = first
  let shortest = isComplete(first) ? first : null
  for (let index = next; index < words.length && !hasKnownSignature(token); index += 1) {
    const [, piece = '', rest = ''] = /^([\w.-]+)(\W*)$/.exec(words[index] ?? '') ?? []
    if (piece === '' || /^[:=]/.test(rest) || !canGoOn(token, piece)) return shortest ?? token
    token += piece
    if (!isOpenEnd(rest)) return token
    if (shortest === null && isComplete(token)) shortest = token
  }
  return token
}

function canGoOn(token: string, piece: string): boolean {
  const isNextToken = piece.startsWith('eyJ') && !token.endsWith('.')
  const dots = token.split('.').length + piece.split('.').length - 2
  return !isNextToken && dots <= 2 && token.length + piece.length <= MAX_TOKEN_LENGTH
}

/** Nothing follows a piece of a token but a shell's line continuation. */
const isOpenEnd = (rest: string) => rest === '' || rest === '\\'

const isComplete = (token: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)

const hasKnownSignature = (token: string) =>
  isComplete(token) && SIGNATURE_LENGTHS.has(token.length - token.lastIndexOf('.') - 1)
