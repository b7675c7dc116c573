import { useMutation } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { Link } from 'wouter'

import { endThisSession } from '../features/session/sign-out'
import { useT } from '../i18n/i18n'
import { Button, ButtonLink } from '../ui/button'
import { Icon } from '../ui/icon'
import styles from './layout.module.css'
import { paths } from './paths'

export function ProfileMenu() {
  const t = useT()
  const id = useId()
  const menu = useRef<HTMLUListElement>(null)
  const signOut = useMutation({ mutationFn: endThisSession })
  return (
    <nav aria-label={t('nav.profile')}>
      <Button variant="quiet" popoverTarget={id}>
        {t('nav.profile')}
        <Icon name="chevron" />
      </Button>
      <ul id={id} ref={menu} popover="auto" className={styles['menu']}>
        <li>
          <Link href={paths.accessTokens} onClick={() => menu.current?.hidePopover()} asChild>
            <ButtonLink variant="quiet">{t('nav.accessTokens')}</ButtonLink>
          </Link>
        </li>
        <li>
          <Button variant="quiet" isPending={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('nav.signOut')}
          </Button>
        </li>
      </ul>
    </nav>
  )
}
