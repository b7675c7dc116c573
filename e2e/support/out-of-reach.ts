import { expect, type CDPSession, type Page } from '@playwright/test'

import { storedJwt } from './session'

/** Shorter pieces are found by chance, longer ones tell something. */
const PIECE = 12

/** Watches a page from the start for what is left of a secret. Chromium only: it looks into the heap. */
export class Traces {
  readonly #page: Page
  readonly #heap: CDPSession
  readonly #lines: string[] = []

  static async of(page: Page): Promise<Traces> {
    // The frozen clock keeps an error with its stack for each timer, and with the stack what was on it.
    await page.addInitScript(() => (Error.stackTraceLimit = 0))
    return new Traces(page, await page.context().newCDPSession(page))
  }

  private constructor(page: Page, heap: CDPSession) {
    this.#page = page
    this.#heap = heap
    page.on('console', (message) => this.#lines.push(message.text()))
  }

  /** Where a piece of a secret is still to be found; the names of the places, never the piece. */
  async placesOf(secret: string): Promise<string[]> {
    const kept = await this.#page.evaluate(whatIsKept)
    const places: Record<string, string> = {
      ...kept,
      cookies: JSON.stringify(await this.#page.context().cookies()),
      console: this.#lines.join('\n'),
      heap: await this.#heapSnapshot(),
    }
    // The JWT that this browser keeps begins as every JWT of the meter does.
    const common = new Set(piecesOf((await storedJwt(this.#page)) ?? ''))
    const wanted = new Set(piecesOf(secret).filter((piece) => !common.has(piece)))
    return Object.entries(places)
      .filter(([, text]) => holdsOneOf(text, wanted))
      .map(([place]) => place)
  }

  /** Expects that nothing is left of a secret. */
  async expectNone(secret: string): Promise<void> {
    expect(await this.placesOf(secret)).toEqual([])
  }

  /** Everything that scripts and the page hold after what is not needed any more was collected, as text. */
  async #heapSnapshot(): Promise<string> {
    const chunks: string[] = []
    const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
    this.#heap.on('HeapProfiler.addHeapSnapshotChunk', keep)
    await this.#heap.send('HeapProfiler.collectGarbage')
    await this.#heap.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    this.#heap.removeListener('HeapProfiler.addHeapSnapshotChunk', keep)
    return chunks.join('')
  }
}

const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) =>
    text.slice(at, at + PIECE),
  )

/** Looks at what could be a part of a JWT only: a snapshot has many megabytes. */
function holdsOneOf(text: string, wanted: ReadonlySet<string>): boolean {
  for (const [run] of text.matchAll(/[\w.-]{12,}/g)) {
    for (let at = 0; at + PIECE <= run.length; at += 1) {
      if (wanted.has(run.slice(at, at + PIECE))) return true
    }
  }
  return false
}

/** Runs in the page. */
async function whatIsKept(): Promise<Record<string, string>> {
  const fields = Array.from(document.querySelectorAll('input, textarea'), (field) =>
    'value' in field ? field.value : '',
  )
  const statics = [
    'input',
    'lastMatch',
    'lastParen',
    'leftContext',
    'rightContext',
    '$1',
    '$2',
    '$9',
  ]
  const cached: string[] = []
  if ('caches' in globalThis) {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        cached.push(request.url, (await (await cache.match(request))?.text()) ?? '')
      }
    }
  }
  return {
    document: document.documentElement.outerHTML,
    fields: JSON.stringify(fields),
    title: document.title,
    selection: String(getSelection()),
    address: location.href,
    history: JSON.stringify(history.state),
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    caches: cached.join('\n'),
    // Nothing of the product's uses it, so a name alone would be too much.
    indexedDB: JSON.stringify(await indexedDB.databases()),
    RegExp: statics.map((name) => String(Reflect.get(RegExp, name))).join('\n'),
    performance: performance
      .getEntries()
      .map((entry) => JSON.stringify(entry))
      .join('\n'),
    name: window.name,
  }
}
