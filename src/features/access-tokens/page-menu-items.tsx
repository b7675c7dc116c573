import type { Token } from '../../api/token'
import { useT } from '../../i18n/i18n'
import { Menu, type MenuPlace } from '../../ui/menu/menu'
import { useNow } from '../../ui/use-now'
import { saveCalendar, saveCsv } from './files/file-actions'
import type { OpenDialog } from './model/open-dialog'

type PageMenuItemsProps = MenuPlace & {
  label: string
  tokens: readonly Token[]
  onOpen: (dialog: OpenDialog) => void
}

/** The actions for the whole list. */
export function PageMenuItems({ tokens, onOpen, ...place }: PageMenuItemsProps) {
  const t = useT()
  const now = useNow()
  const items = [
    { label: t('menu.whichToken'), onSelect: () => onOpen({ kind: 'which-token' }) },
    { label: t('menu.calendarAll'), onSelect: () => saveCalendar(tokens, now) },
    { label: t('menu.csv'), onSelect: () => saveCsv(tokens, now) },
    { label: t('menu.print'), onSelect: () => print() },
    { label: t('menu.shortcuts'), onSelect: () => onOpen({ kind: 'help' }) },
  ]
  return <Menu {...place} items={items} />
}
