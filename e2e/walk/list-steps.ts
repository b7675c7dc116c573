import { RevokeManyDialog } from '../pages/revoke-dialog'
import { ListPage } from '../pages/list-page'
import { expect } from '../support/test'
import { leave } from './leave'
import { losses, often, type Place, type Step } from './place'
import { filters, type Walker } from './walker'

const onList: Place = { kind: 'list' }

/** What can be done while no dialog is open. */
export function stepsOnList(walker: Walker): readonly Step[] {
  const waiting = walker.shown().filter((token) => walker.statusOf(token) === 'Waiting')
  return [
    ...adding(walker),
    ...(waiting.length > 0 ? authorising(walker, walker.dice.pick(waiting).name) : []),
    ...(walker.shown().length > 0 ? withToken(walker) : []),
    ...(walker.shown().length > 1 ? withTwo(walker) : []),
    ...(walker.tokens.length > 0 ? narrowing(walker) : []),
    ...moving(walker),
  ]
}

function adding({ list, dice, made, place }: Walker): readonly Step[] {
  const role = dice.pick(['api', 'admin'] as const)
  const lifetime = dice.pick(['30 days', '1 year', 'Never'] as const)
  const name = `Walk ${made + 1}`
  return [
    ...often({
      title: `fill in ADD: ${name}, ${role}, ${lifetime}`,
      run: async () => {
        const dialog = await list.openAdd()
        await dialog.fillIn({ name, role, lifetime })
        return { kind: 'add', dialog, name }
      },
    }),
    {
      title: 'open ADD and close it',
      run: async () => {
        const dialog = await list.openAdd()
        await leave(dialog, dice)
        await dialog.expectClosed()
        return place
      },
    },
  ]
}

function authorising(walker: Walker, name: string): readonly Step[] {
  const loss = walker.dice.pick(losses)
  return [
    {
      title: `authorise ${name}, ${String(loss)}`,
      run: async () => {
        const { authorise } = walker.list.row(name)
        await walker.during('tokens.authorise', loss, () => authorise.click())
        return onList
      },
    },
  ]
}

function withToken(walker: Walker): readonly Step[] {
  const { list, dice } = walker
  const { name } = dice.pick(walker.shown())
  return [
    {
      title: `ask for Revoke of ${name}`,
      run: async () => ({ kind: 'revoke', dialog: await list.openRevoke(name), name }),
    },
    {
      title: `open the details of ${name}`,
      run: async () => ({ kind: 'details', dialog: await list.openDetails(name) }),
    },
  ]
}

function withTwo(walker: Walker): readonly Step[] {
  const { page, list, dice } = walker
  const first = dice.pick(walker.shown())
  const second = dice.pick(walker.shown().filter(({ id }) => id !== first.id))
  const names = [first.name, second.name]
  return [
    {
      title: `select ${names.join(' and ')} for Revoke`,
      run: async () => {
        for (const name of names) await list.row(name).select.check()
        await list.revokeSelected(2).click()
        const dialog = new RevokeManyDialog(page, 2)
        await dialog.expectOpen()
        return { kind: 'revoke-many', dialog, left: null }
      },
    },
  ]
}

/** Search, filter and order. */
function narrowing(walker: Walker): readonly Step[] {
  const { page, list, dice } = walker
  const words = dice.pick(['', 'walk', 'e', 'no such token'])
  const status = dice.pick(['All', ...filters] as const)
  const column = dice.pick(['Name', 'Status', 'Expires'] as const)
  const inAddress = (key: string) => () => new URL(page.url()).searchParams.get(key) ?? ''
  const steps: Step[] = [
    {
      title: `search “${words}”`,
      run: async () => {
        await list.search.fill(words)
        await expect.poll(inAddress('q')).toBe(words)
        return onList
      },
    },
    {
      title: `filter ${status}`,
      run: async () => {
        const { length } = walker.matching(status === 'All' ? null : status)
        const filter = list.filter(status, length)
        await filter.click()
        await expect(filter).toHaveAttribute('aria-pressed', 'true')
        return onList
      },
    },
  ]
  if (walker.shown().length > 0) {
    steps.push({
      title: `sort by ${column}`,
      run: async () => {
        await list.sortBy(column)
        return onList
      },
    })
  }
  return steps
}

function moving({ page, list, canGoBack }: Walker): readonly Step[] {
  const steps: Step[] = [
    {
      title: 'reload',
      run: async () => {
        await page.reload()
        return onList
      },
    },
  ]
  if (canGoBack) {
    steps.push({
      title: 'go back',
      run: async () => {
        await page.goBack()
        await expect.poll(() => new URL(page.url()).pathname).toBe(ListPage.path)
        await list.expectOpen()
        return onList
      },
    })
  }
  return steps
}
