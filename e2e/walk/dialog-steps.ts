import { LeftBehindDialog } from '../pages/left-behind-dialog'
import { unknownQuestion } from '../pages/leave-questions'
import { expect } from '../support/test'
import { leave } from './leave'
import { losses, often, type Place, type PlaceAt, type Step } from './place'
import { stepsInReveal } from './reveal-steps'
import type { Walker } from './walker'

const onList: Place = { kind: 'list' }

/** What can be done in the open dialog. */
export function stepsInDialog(
  walker: Walker,
  place: Exclude<Place, { kind: 'list' }>,
): readonly Step[] {
  switch (place.kind) {
    case 'details':
      return [closing(walker, place.dialog), reloading(walker, false)]
    case 'add':
      return inAdd(walker, place)
    case 'lost':
      return inLost(walker, place)
    case 'left-behind':
      return inLeftBehind(walker, place)
    case 'reveal':
      return [...stepsInReveal(walker, place), reloading(walker, !place.isTaken)]
    case 'revoke':
      return inRevoke(walker, place)
    case 'revoke-many':
      return inRevokeMany(walker, place)
    case 'question':
      return inQuestion(place)
  }
}

/** @param isAsked the browser asks whether the page may go */
const reloading = (walker: Walker, isAsked: boolean): Step => ({
  title: 'reload',
  run: async () => {
    await walker.page.reload()
    expect(walker.asked, 'questions of the browser').toBe(isAsked ? 1 : 0)
    return onList
  },
})

const closing = ({ dice }: Walker, dialog: PlaceAt<'details' | 'left-behind'>['dialog']): Step => ({
  title: 'leave the dialog',
  run: async () => {
    await leave(dialog, dice)
    await dialog.expectClosed()
    return onList
  },
})

function inAdd(walker: Walker, place: PlaceAt<'add'>): readonly Step[] {
  const { dialog, name } = place
  const loss = walker.dice.pick(losses)
  return [
    ...often({
      title: `send ADD, ${String(loss)}`,
      run: async () => {
        walker.made += 1
        await walker.during('tokens.create', loss, () => dialog.submit.click())
        if (loss === null) return revealOf(walker, place)
        const isMade = loss === 'lost'
        await expect(dialog.problem).toContainText(
          isMade ? `A new token “${name}” is on the meter` : 'No new token has appeared',
        )
        return { ...place, kind: 'lost', isMade }
      },
    }),
    {
      title: 'leave the form',
      run: async () => {
        await leave(dialog, walker.dice)
        const { discard } = dialog
        return {
          kind: 'question',
          dialog: discard,
          stay: discard.cancel,
          leave: discard.confirm,
          from: place,
        }
      },
    },
    reloading(walker, true),
  ]
}

async function revealOf(walker: Walker, { dialog, name }: PlaceAt<'add' | 'lost'>): Promise<Place> {
  const reveal = await dialog.expectReveal(name)
  walker.remember(await reveal.secret.innerText())
  return { kind: 'reveal', dialog: reveal, name, isTaken: false, isAuthorised: false }
}

function inLost(walker: Walker, place: PlaceAt<'lost'>): readonly Step[] {
  const { page, dice } = walker
  const { dialog, name, isMade } = place
  // The second tab may have revoked it meanwhile.
  const isThere = isMade && walker.tokens.some((token) => token.name === name)
  return [
    isThere
      ? {
          title: 'revoke it and add again',
          run: async () => {
            await dialog.lostAnswer.revokeAndRepeat.click()
            return revealOf(walker, place)
          },
        }
      : {
          title: 'send ADD again',
          run: async () => {
            await dialog.submit.click()
            return revealOf(walker, place)
          },
        },
    {
      title: 'leave the lost answer',
      run: async () => {
        await leave(dialog, dice)
        const question = unknownQuestion(page)
        return {
          kind: 'question',
          dialog: question,
          stay: question.cancel,
          leave: question.confirm,
          from: place,
        }
      },
    },
    {
      title: 'reload',
      run: async () => {
        await reloading(walker, true).run()
        return { ...place, kind: 'left-behind', dialog: new LeftBehindDialog(page, name) }
      },
    },
  ]
}

function inLeftBehind(walker: Walker, place: PlaceAt<'left-behind'>): readonly Step[] {
  const { dialog, name } = place
  const steps = [closing(walker, dialog)]
  if (walker.tokens.some((token) => token.name === name)) {
    steps.push({
      title: 'revoke what was left behind',
      run: async () => {
        await walker.during('tokens.revoke', null, () => dialog.revoke.click())
        return onList
      },
    })
  }
  return steps
}

function inRevoke(walker: Walker, place: PlaceAt<'revoke'>): readonly Step[] {
  const { dialog, name } = place
  const loss = walker.dice.pick(losses)
  return [
    ...often({
      title: `revoke, ${String(loss)}`,
      run: async () => {
        await walker.during('tokens.revoke', loss, () => dialog.confirm.click())
        if (loss === null) return onList
        await expect(dialog.problem).toContainText(`It is not known whether “${name}” was revoked.`)
        return place
      },
    }),
    {
      title: 'do not revoke',
      run: async () => {
        await dialog.cancel.click()
        return onList
      },
    },
    {
      title: 'Escape',
      run: async () => {
        await walker.page.keyboard.press('Escape')
        return onList
      },
    },
    {
      title: 'go back',
      run: async () => {
        await walker.page.goBack()
        return onList
      },
    },
    reloading(walker, false),
  ]
}

function inRevokeMany(walker: Walker, place: PlaceAt<'revoke-many'>): readonly Step[] {
  const { list, dice, page } = walker
  const { dialog, left } = place
  const loss = dice.pick(losses)
  const confirm = left === null ? dialog.confirm : dialog.tryAgain(left)
  const forget = async (): Promise<Place> => {
    await dialog.expectClosed()
    // What has been revoked is no longer selected.
    if (await list.clearSelection.isVisible()) await list.clearSelection.click()
    return onList
  }
  return [
    {
      title: `revoke both, ${String(loss)}`,
      run: async () => {
        await walker.during('tokens.revoke', loss, () => confirm.click())
        if (loss === null) return forget()
        await expect(dialog.problem).toContainText('were not revoked')
        return { ...place, left: left ?? 2 }
      },
    },
    {
      title: 'revoke neither',
      run: async () => {
        await page.keyboard.press('Escape')
        return forget()
      },
    },
    reloading(walker, false),
  ]
}

const inQuestion = ({ dialog, stay, leave: go, from }: PlaceAt<'question'>): readonly Step[] => [
  {
    title: 'stay',
    run: async () => {
      await stay.click()
      return from
    },
  },
  {
    title: 'Escape from the question',
    run: async () => {
      await dialog.page.keyboard.press('Escape')
      return from
    },
  },
  {
    title: 'go back from the question',
    run: async () => {
      await dialog.page.goBack()
      return from
    },
  },
  {
    title: 'leave nevertheless',
    run: async () => {
      await go.click()
      return onList
    },
  },
]
