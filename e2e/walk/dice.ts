import * as fc from 'fast-check'

/** Chance that comes again with its seed. */
export class Dice {
  readonly #numbers: Iterator<number>

  /** @param most how often it may be asked */
  constructor(seed: number, most: number) {
    this.#numbers = fc.sample(fc.noBias(fc.nat()), { seed, numRuns: most }).values()
  }

  /** @throws Error when there is nothing to pick from */
  pick<Thing>(things: readonly Thing[]): Thing {
    const { value, done } = this.#numbers.next()
    const [thing] = done ? [] : things.slice(value % things.length)
    if (thing === undefined) throw new Error('There is nothing to pick')
    return thing
  }
}
