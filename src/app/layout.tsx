import type { ReactNode } from 'react'
import { Link } from 'wouter'

import { useSession } from '../features/session/session-store'
import { useT } from '../i18n/i18n'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { BrandMark } from './brand-mark'
import styles from './layout.module.css'
import { paths } from './paths'
import { ProfileMenu } from './profile-menu'

/** Header and frame of every page for signed-in users. */
export function Layout({ children }: { children: ReactNode }) {
  const t = useT()
  const session = useSession()
  return (
    <>
      <Button
        className={styles['skip']}
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        {t('app.skip')}
      </Button>
      <header className={styles['header']}>
        <div className={styles['bar']}>
          <Link href={paths.accessTokens} className={styles['brand']}>
            <BrandMark />
            <span>{t('app.name')}</span>
          </Link>
          <ProfileMenu />
        </div>
      </header>
      <main className={styles['main']}>
        {session.token !== null && !session.isKept && (
          <Notice tone="attention">{t('app.notKept')}</Notice>
        )}
        <nav aria-label={t('nav.breadcrumb')}>
          <ol className={styles['crumbs']}>
            <li>{t('nav.profiles')}</li>
            <li aria-hidden="true">›</li>
            <li aria-current="page">{t('nav.accessTokens')}</li>
          </ol>
        </nav>
        {children}
      </main>
    </>
  )
}
