import { storage } from '../lib/storage'
import { contextFromCookies } from './context'
import { createMock, type MockOptions } from './create-mock'
import type { Persistence } from './store'

export { canRunMock, MOCK_PASSWORD } from './create-mock'

const STORAGE_KEY = 'meter-demo'

/** Written in place of a state, so that other tabs forget theirs too. */
const NO_STATE = 'null'

const LATENCY_MS = 120

/** The mock meter inside the page, for the static demo: what `fetch` does, and how it fails.
 *  Its data survives a reload and is the same in every tab.
 *  @throws TypeError for a cut connection, the signal's reason when given up */
export function createPageMock(
  options: Pick<MockOptions, 'makeKey'> = {},
): (request: Request) => Promise<Response> {
  const persistence = keepInPage()
  const mock = createMock({ now: Date.now, latencyMs: LATENCY_MS, persistence, ...options })
  return async (request) => {
    const answer = await mock(request, contextFromCookies(document.cookie))
    if (answer.type === 'error') throw new TypeError('The connection was cut')
    return answer
  }
}

/** Puts the demo's meter back to its first state; the signing key goes too, so nobody is signed in. */
export function resetPageMock(): void {
  storage.write(STORAGE_KEY, NO_STATE)
}

/** Keeps the state in localStorage, and in memory where storage is blocked or full. */
function keepInPage(): Persistence {
  let text: string | null = null
  let state: unknown = null
  return {
    load() {
      const stored = storage.read(STORAGE_KEY)
      if (stored !== null && stored !== text) {
        text = stored
        state = parse(stored)
      }
      return state
    },
    save(next) {
      state = next
      const nextText = JSON.stringify(next)
      if (storage.write(STORAGE_KEY, nextText)) text = nextText
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
