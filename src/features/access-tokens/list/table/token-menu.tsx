import type { Token } from '../../../../api/token'
import { useT } from '../../../../i18n/i18n'
import { MenuButton } from '../../../../ui/menu/menu-button'
import { useNow } from '../../../../ui/use-now'
import { saveCalendar } from '../../files/file-actions'
import { usePage } from '../../model/page-context'
import { replaceBlocker } from '../../model/token-status'
import { useList } from '../list-context'
import styles from './token-menu.module.css'

type TokenMenuProps = {
  token: Token
  /** Why no action is possible at all, or undefined. */
  disabledReason: string | undefined
}

/** The less frequent actions for a token. */
export function TokenMenu({ token, disabledReason }: TokenMenuProps) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const { openDialog } = useList()
  const blocker = replaceBlocker(token, now)
  const items = () => [
    { label: t('menu.details'), onSelect: () => openDialog({ kind: 'details', token }) },
    {
      label: t('tokens.replace'),
      onSelect: () => openDialog({ kind: 'replace', token }),
      disabledReason: blocker === null ? pausedReason : t(blocker),
    },
    { label: t('menu.calendar'), onSelect: () => saveCalendar([token], now) },
    { label: t('menu.handover'), onSelect: () => openDialog({ kind: 'handover', token }) },
  ]
  return (
    <MenuButton
      size="small"
      variant="quiet"
      icon="more"
      className={styles['more']}
      label={t('tokens.more', { name: token.name })}
      disabledReason={disabledReason}
      items={items}
    />
  )
}
