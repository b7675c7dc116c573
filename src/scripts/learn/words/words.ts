import { ownText, safe, type Safe } from './safe'
import { isVocabulary } from './vocabulary'

export type Evidence = {
  /** Scripts of the vendor's page: what is written there is the firmware's. */
  scripts: readonly string[]
  /** Every value that the recording holds: what is written there may be the user's. */
  values: readonly string[]
  /** Passwords, cookies, secrets: shown under no circumstances. */
  credentials: ReadonlySet<string>
  /** Names that the user says are the firmware's. */
  shown: readonly string[]
}

const MAX_NAME = 40

/** Letters with at most two digits, in words of a length that people write. */
const isNameLike = (text: string): boolean =>
  /^[A-Za-z$@_][\w$@.:+-]*$/.test(text) &&
  text.length <= MAX_NAME &&
  text.replace(/\D/g, '').length <= 2 &&
  text.split(/[^A-Za-z]+/).every((part) => part.length <= 24)

/** Decides which names of a recording may be printed, and gives stand-ins to all other texts: the same
 *  text has the same stand-in throughout a report. */
export class Words {
  readonly #scripts: readonly string[]
  readonly #values: string
  readonly #parts: readonly string[]
  readonly #credentials: ReadonlySet<string>
  readonly #shown: ReadonlySet<string>
  readonly #known = new Map<string, Safe>()
  readonly #counts = new Map<string, number>()

  constructor({ scripts, values, credentials, shown }: Evidence) {
    const distinct = [...new Set(values.map((value) => value.toLowerCase()))]
    this.#scripts = scripts
    this.#values = distinct.join('\n')
    this.#parts = distinct.filter((value) => value.length >= 4 && value.length <= MAX_NAME)
    this.#credentials = new Set([...credentials].map((text) => text.toLowerCase()))
    this.#shown = new Set(shown)
  }

  /** Names that got a stand-in. */
  get hidden(): number {
    return this.#counts.get('word') ?? 0
  }

  /** The name of a field, a query parameter or a part of a path: itself or `{word-1}`. */
  name(text: string): Safe {
    return this.#isPublic(text) ? ownText(text) : this.standIn('word', text)
  }

  /** `{id-1}`, `{secret-2}`. */
  standIn(kind: 'word' | 'id' | 'secret', text: string): Safe {
    const key = `${kind} ${text}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const count = (this.#counts.get(kind) ?? 0) + 1
    const made = safe`{${ownText(kind)}-${count}}`
    this.#counts.set(kind, count)
    this.#known.set(key, made)
    return made
  }

  #isPublic(text: string): boolean {
    if (!isNameLike(text) || this.#credentials.has(text.toLowerCase())) return false
    return isVocabulary(text) || this.#shown.has(text) || this.#isFromScript(text)
  }

  #isFromScript(text: string): boolean {
    const lower = text.toLowerCase()
    if (text.length < 2 || this.#values.includes(lower)) return false
    if (this.#parts.some((part) => lower.includes(part) && !isVocabulary(part))) return false
    return this.#scripts.some((script) => standsIn(script, text))
  }
}

/** True when the text stands in a script as a whole word. */
function standsIn(script: string, text: string): boolean {
  for (let at = script.indexOf(text); at !== -1; at = script.indexOf(text, at + 1)) {
    const around = `${script[at - 1] ?? ' '}${script[at + text.length] ?? ' '}`
    if (!/[\w$]/.test(around)) return true
  }
  return false
}
