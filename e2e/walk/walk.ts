import { Dice } from './dice'
import { stepsFrom } from './steps'
import { Walker, type Stage } from './walker'

/** How often chance is asked in a step, at most. */
const THROWS = 30

/** Walks through the product by chance; after each step the screen has to agree with the meter.
 *  @param seed of that chance: the same one takes the same walk
 *  @throws Error that names the seed and the steps up to the one that failed */
export async function walk(stage: Stage, seed: number, steps: number): Promise<void> {
  const taken: string[] = []
  try {
    const dice = new Dice(seed, steps * THROWS)
    const walker = await Walker.of(stage, dice)
    while (taken.length < steps) {
      const { title, run } = dice.pick(stepsFrom(walker))
      taken.push(title)
      walker.place = await run()
      await walker.check()
    }
  } catch (error) {
    throw new Error(`WALK_SEED=${seed} fails in step ${taken.length}: ${taken.join('; ')}`, {
      cause: error,
    })
  }
}
