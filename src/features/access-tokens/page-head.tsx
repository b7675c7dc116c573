import { Suspense } from 'react'

import type { Token } from '../../api/token'
import { useT, withExtraMessages } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { lazyPart } from '../../ui/lazy-part'
import { MenuButton } from '../../ui/menu/menu-button'
import styles from './access-tokens-view.module.css'
import type { OpenDialog } from './model/open-dialog'
import { usePage } from './model/page-context'

const ShortcutListener = lazyPart(
  async () => (await import('./shortcuts/shortcut-listener')).ShortcutListener,
)

const PageMenuItems = lazyPart(async () => {
  const module = await withExtraMessages(import('./page-menu-items'))
  return module.PageMenuItems
})

type PageHeadProps = {
  tokens: readonly Token[]
  onSearch: () => void
  onOpen: (dialog: OpenDialog) => void
}

/** The title, the button for ADD, and the menu of actions for the whole list. */
export function PageHead({ tokens, onSearch, onOpen }: PageHeadProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const handleAdd = () => onOpen({ kind: 'add' })
  const handleHelp = () => onOpen({ kind: 'help' })
  return (
    <div className={styles['head']}>
      <h1 tabIndex={-1}>{t('tokens.title')}</h1>
      <div className={styles['tools']}>
        <MenuButton
          icon="more"
          label={t('menu.more')}
          renderMenu={(place) => (
            <PageMenuItems {...place} label={t('menu.more')} tokens={tokens} onOpen={onOpen} />
          )}
        />
        <Button variant="primary" icon="add" disabledReason={pausedReason} onClick={handleAdd}>
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
          onPasteToken={(pasted) => onOpen({ kind: 'which-token', pasted })}
        />
      </Suspense>
    </div>
  )
}
