import { Suspense } from 'react'

import type { Token } from '../../api/token'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { lazyPart } from '../../ui/lazy-part'
import { MenuButton } from '../../ui/menu/menu-button'
import { useNow } from '../../ui/use-now'
import styles from './access-tokens-view.module.css'
import { saveCalendar, saveCsv } from './files/file-actions'
import type { OpenDialog } from './model/open-dialog'
import { usePage } from './model/page-context'

const ShortcutListener = lazyPart(
  async () => (await import('./shortcuts/shortcut-listener')).ShortcutListener,
)

type PageHeadProps = {
  tokens: readonly Token[]
  onSearch: () => void
  onOpen: (dialog: OpenDialog) => void
}

/** The title, the button for ADD, and the menu of actions for the whole list. */
export function PageHead({ tokens, onSearch, onOpen }: PageHeadProps) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const handleAdd = () => onOpen({ kind: 'add' })
  const handleHelp = () => onOpen({ kind: 'help' })
  const menuItems = () => [
    { label: t('menu.whichToken'), onSelect: () => onOpen({ kind: 'which-token' }) },
    { label: t('menu.calendarAll'), onSelect: () => saveCalendar(tokens, now) },
    { label: t('menu.csv'), onSelect: () => saveCsv(tokens, now) },
    { label: t('menu.print'), onSelect: () => print() },
    { label: t('menu.shortcuts'), onSelect: handleHelp },
  ]
  return (
    <div className={styles['head']}>
      <div>
        <h1 tabIndex={-1}>{t('tokens.title')}</h1>
        <p className={styles['intro']}>{t('tokens.intro')}</p>
      </div>
      <div className={styles['tools']}>
        <MenuButton label={t('menu.more')} items={menuItems}>
          {t('menu.more')}
        </MenuButton>
        <Button
          variant="primary"
          icon="add"
          className={styles['add']}
          disabledReason={pausedReason}
          onClick={handleAdd}
        >
          {t('ui.add')}
        </Button>
      </div>
      <Suspense>
        <ShortcutListener
          onAdd={() => {
            if (pausedReason === undefined) handleAdd()
          }}
          onSearch={onSearch}
          onHelp={handleHelp}
        />
      </Suspense>
    </div>
  )
}
