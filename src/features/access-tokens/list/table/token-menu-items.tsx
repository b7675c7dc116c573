import type { Token } from '../../../../api/token'
import { useT } from '../../../../i18n/i18n'
import { Menu, type MenuPlace } from '../../../../ui/menu/menu'
import { useNow } from '../../../../ui/use-now'
import { saveCalendar } from '../../files/file-actions'
import type { OpenDialog } from '../../model/open-dialog'
import { usePage } from '../../model/page-context'
import { replaceBlocker } from '../../model/replace-blocker'

type TokenMenuItemsProps = MenuPlace & {
  label: string
  token: Token
  onOpen: (dialog: OpenDialog) => void
}

export function TokenMenuItems({ token, onOpen, ...place }: TokenMenuItemsProps) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const blocker = replaceBlocker(token, now)
  const items = [
    { label: t('menu.details'), onSelect: () => onOpen({ kind: 'details', token }) },
    {
      label: t('tokens.replace'),
      onSelect: () => onOpen({ kind: 'replace', token }),
      disabledReason: blocker === null ? pausedReason : t(blocker),
    },
    { label: t('menu.calendar'), onSelect: () => saveCalendar([token], now) },
    { label: t('menu.handover'), onSelect: () => onOpen({ kind: 'handover', token }) },
  ]
  return <Menu {...place} items={items} />
}
