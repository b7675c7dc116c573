import { useMutation } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { Link } from 'wouter'

import { endThisSession } from '../features/session/sign-out'
import { useT } from '../i18n/i18n'
import { Button } from '../ui/button'
import buttonStyles from '../ui/button.module.css'
import { classNames } from '../ui/class-names'
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
          <Link
            href={paths.accessTokens}
            className={classNames(buttonStyles['button'], buttonStyles['quiet'])}
            onClick={() => menu.current?.hidePopover()}
          >
            {t('nav.accessTokens')}
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
