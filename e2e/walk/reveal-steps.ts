import { expect } from '../support/test'
import { leave } from './leave'
import { losses, type PlaceAt, type Step } from './place'
import type { Walker } from './walker'

/** What can be done while the secret of a new token is shown. */
export function stepsInReveal(walker: Walker, place: PlaceAt<'reveal'>): readonly Step[] {
  const { isTaken, isAuthorised } = place
  return [
    leaving(walker, place),
    ...(isTaken ? [] : [copying(place)]),
    ...(isAuthorised ? [] : [authorising(walker, place)]),
    ...(isAuthorised || isTaken ? [] : [copyingAndAuthorising(walker, place)]),
  ]
}

/** Left at once when the secret was taken, else only after a question. */
const leaving = ({ dice }: Walker, place: PlaceAt<'reveal'>): Step => ({
  title: 'leave the secret',
  run: async () => {
    const { dialog } = place
    await leave(dialog, dice)
    if (place.isTaken) return { kind: 'list' }
    const { gate } = dialog
    return { kind: 'question', dialog: gate, stay: gate.stay, leave: gate.leave, from: place }
  },
})

const copying = (place: PlaceAt<'reveal'>): Step => ({
  title: 'copy',
  run: async () => {
    const { dialog, isAuthorised } = place
    await dialog.copy.click()
    await (isAuthorised
      ? expect(dialog.next).toHaveText('Done')
      : expect(dialog.copied).toBeVisible())
    return { ...place, isTaken: true }
  },
})

function authorising(walker: Walker, place: PlaceAt<'reveal'>): Step {
  const loss = walker.dice.pick(losses)
  const { dialog } = place
  return {
    title: `authorise, ${String(loss)}`,
    run: async () => {
      await walker.during('tokens.authorise', loss, () => dialog.authorise.click())
      return afterAuthorise(walker, place, loss)
    },
  }
}

function copyingAndAuthorising(walker: Walker, place: PlaceAt<'reveal'>): Step {
  const loss = walker.dice.pick(losses)
  const { dialog } = place
  return {
    title: `copy and authorise, ${String(loss)}`,
    run: async () => {
      await walker.during('tokens.authorise', loss, () => dialog.copyAndAuthorise.click())
      return afterAuthorise(walker, { ...place, isTaken: true }, loss)
    },
  }
}

/** Whether or not its answer arrived: what the meter says counts. */
async function afterAuthorise(
  { tokens }: Walker,
  place: PlaceAt<'reveal'>,
  loss: string | null,
): Promise<PlaceAt<'reveal'>> {
  const { dialog, name } = place
  const isAuthorised = loss !== 'refuse' && tokens.some((token) => token.name === name)
  await expect(isAuthorised ? dialog.authorised : dialog.problem).toBeVisible()
  // And of the test that follows.
  await expect(dialog.next).not.toHaveAttribute('aria-busy')
  return { ...place, isAuthorised }
}
