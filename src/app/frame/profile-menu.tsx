import { useMutation } from '@tanstack/react-query'
import { Suspense, useId, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'

import { endThisSession } from '../../features/session/sign-out'
import { useT, withExtraMessages } from '../../i18n/i18n'
import { Button, ButtonLink } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { lazyPart } from '../../ui/lazy-part'
import styles from './layout.module.css'
import { paths } from '../paths'

const DisplayDialog = lazyPart(async () => {
  const module = await withExtraMessages(import('../display-dialog'))
  return module.DisplayDialog
})

export function ProfileMenu() {
  const t = useT()
  const [path] = useLocation()
  const id = useId()
  const menu = useRef<HTMLUListElement>(null)
  const [isDisplayOpen, setDisplayOpen] = useState(false)
  const signOut = useMutation({ mutationFn: endThisSession })
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
        <li>
          <Link href={paths.accessTokens} onClick={() => menu.current?.hidePopover()} asChild>
            <ButtonLink
              variant="quiet"
              aria-current={path === paths.accessTokens ? 'page' : undefined}
            >
              {t('nav.accessTokens')}
            </ButtonLink>
          </Link>
        </li>
        <li>
          <Button
            variant="quiet"
            onClick={() => {
              menu.current?.hidePopover()
              setDisplayOpen(true)
            }}
          >
            {t('nav.display')}
          </Button>
        </li>
        <li>
          <Button variant="quiet" isPending={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('nav.signOut')}
          </Button>
        </li>
      </ul>
      {isDisplayOpen && (
        <Suspense>
          <DisplayDialog onClose={() => setDisplayOpen(false)} />
        </Suspense>
      )}
    </nav>
  )
}
