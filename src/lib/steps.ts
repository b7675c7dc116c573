/** A long computation that stops now and then, so that the browser can have its turn. */
export type Steps<Result> = Generator<void, Result, void>

/** How many items are worked on between two stops: some milliseconds on a phone. */
const ITEMS = 250

/** The computation in one go.  @returns its result */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The computation with a turn of the browser after each step, for what a person does meanwhile.
 *  @returns its result */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await nextTurn()
  }
}

/** Not a timer: those wait longer the deeper they are nested. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const go = () => {
      port1.close()
      resolve()
    }
    port1.addEventListener('message', go, { once: true })
    port1.start()
    port2.postMessage(null)
  })

/** What each item leads to, in its order. */
export function* mapSteps<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += ITEMS) {
    if (from > 0) yield
    results.push(...items.slice(from, from + ITEMS).map((item, index) => map(item, from + index)))
  }
  return results
}

/** The items in order: short runs first, then two and two of them together. */
export function* sortSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  let runs: Item[][] = []
  for (let from = 0; from < items.length; from += ITEMS) {
    if (from > 0) yield
    runs.push(items.slice(from, from + ITEMS).toSorted(compare))
  }
  while (runs.length > 1) {
    const longer: Item[][] = []
    for (let index = 0; index < runs.length; index += 2) {
      yield
      longer.push([...(runs[index] ?? []), ...(runs[index + 1] ?? [])].toSorted(compare))
    }
    runs = longer
  }
  return runs[0] ?? []
}
