import { Suspense, useId, useRef, useState } from 'react'

import { useT, withExtraMessages } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { lazyPart } from '../../ui/lazy-part'
import styles from './layout.module.css'

const ProfileMenuItems = lazyPart(async () => {
  const module = await withExtraMessages(import('./profile-menu-items'))
  return module.ProfileMenuItems
})

const DisplayDialog = lazyPart(async () => {
  const module = await withExtraMessages(import('../display-dialog'))
  return module.DisplayDialog
})

export function ProfileMenu() {
  const t = useT()
  const id = useId()
  const menu = useRef<HTMLUListElement>(null)
  const [isDisplayOpen, setDisplayOpen] = useState(false)
  const close = () => menu.current?.hidePopover()
  return (
    <nav aria-label={t('nav.profile')}>
      <Button variant="quiet" aria-label={t('nav.profile')} popoverTarget={id}>
        <span className={styles['wide']}>{t('nav.profile')}</span>
        <span className={styles['wide']}>
          <Icon name="chevron" />
        </span>
        <span className={styles['narrow']}>
          <Icon name="menu" size={20} />
        </span>
      </Button>
      <ul id={id} ref={menu} popover="auto" className={styles['menu']}>
        <Suspense>
          <ProfileMenuItems
            onClose={close}
            onDisplay={() => {
              close()
              setDisplayOpen(true)
            }}
          />
        </Suspense>
      </ul>
      {isDisplayOpen && (
        <Suspense>
          <DisplayDialog onClose={() => setDisplayOpen(false)} />
        </Suspense>
      )}
    </nav>
  )
}
