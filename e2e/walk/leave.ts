import { waysOut, type DialogPart } from '../pages/dialog-part'
import type { Dice } from './dice'

/** Tries to leave a dialog, in one of the ways that every dialog has. */
export async function leave(dialog: DialogPart, dice: Dice): Promise<void> {
  const [, go] = dice.pick(waysOut)
  await go(dialog)
}
