import { comeBackTo } from '../support/tab'
import { expect } from '../support/test'
import { stepsInDialog } from './dialog-steps'
import { stepsOnList } from './list-steps'
import type { Step } from './place'
import type { Walker } from './walker'

/** What a person can do where they are, and what can happen to them there. */
export function stepsFrom(walker: Walker): readonly Step[] {
  const here =
    walker.place.kind === 'list' ? stepsOnList(walker) : stepsInDialog(walker, walker.place)
  // What happens elsewhere is one step in four.
  return [...here, ...here, ...here, ...elsewhere(walker)]
}

function elsewhere(walker: Walker): readonly Step[] {
  const { page, list, other, meter, place, dice, tokens } = walker
  const steps: Step[] = [
    {
      title: 'the meter restarts',
      run: async () => {
        await meter.setFault('*:refuse')
        await comeBackTo(page)
        await expect(list.staleNotice).toBeVisible()
        await meter.setFault(null)
        await comeBackTo(page)
        await expect(list.staleNotice).toBeHidden()
        return place
      },
    },
  ]
  if (tokens.length === 0) return steps
  const { name } = dice.pick(tokens)
  steps.push({
    title: `the second tab revokes ${name}`,
    run: async () => {
      // A lost answer of this tab is no news in that one.
      await comeBackTo(other.page)
      const question = await other.openRevoke(name)
      await question.confirm.click()
      await question.expectClosed()
      await other.heading.hover()
      await other.expectNoRow(name)
      return place
    },
  })
  return steps
}
