/** Lets a fixed number of holders in at a time; others wait in order of arrival. */
export class Gate {
  readonly #capacity: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** Waits for a place and returns the function that gives it back; more calls of it do nothing.
   *  @throws the signal's reason when it ends first */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (this.#inside < this.#capacity) this.#inside += 1
    else await this.#wait(signal)
    let isInside = true
    return () => {
      if (isInside) this.#leave()
      isInside = false
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(proceed), 1)
        reject(signal.reason)
      }
      const proceed = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      this.#waiting.push(proceed)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** Gives the place to the next in line, so that a newcomer cannot take it first. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#inside -= 1
  }
}
