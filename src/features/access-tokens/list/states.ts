import { withExtraMessages } from '../../../i18n/i18n'
import { lazyPart } from '../../../ui/lazy-part'

// What is shown in place of the list or beside it: on demand, because most visits see none of it.

export const loadListStates = () => withExtraMessages(import('./list-states'))

export const StaleNotice = lazyPart(async () => (await loadListStates()).StaleNotice)
export const ListFailed = lazyPart(async () => (await loadListStates()).ListFailed)
export const ListCrashed = lazyPart(async () => (await loadListStates()).ListCrashed)
export const EmptyList = lazyPart(
  async () => (await withExtraMessages(import('./empty-list'))).EmptyList,
)
export const NoMatch = lazyPart(async () => (await loadListStates()).NoMatch)

export const SelectionBar = lazyPart(async () => {
  const module = await withExtraMessages(import('./selection-bar'))
  return module.SelectionBar
})

export const PrintedList = lazyPart(async () => {
  const module = await withExtraMessages(import('./printed-list'))
  return module.PrintedList
})
