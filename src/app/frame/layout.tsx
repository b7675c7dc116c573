import { Suspense, type ReactNode } from 'react'
import { Link } from 'wouter'

import type { DeviceInfo } from '../../api/meter'
import { isSignedIn, useSession } from '../../features/session/session-store'
import { useT, withExtraMessages } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { ErrorBoundary } from '../../ui/error-boundary'
import { lazyPart } from '../../ui/lazy-part'
import { Notice } from '../../ui/notice'
import { BrandMark } from './brand-mark'
import styles from './layout.module.css'
import { MeterName } from './meter-name'
import { paths } from '../paths'
import { ProfileMenu } from './profile-menu'

const LayoutNotices = lazyPart(async () => {
  const module = await withExtraMessages(import('./layout-notices'))
  return module.LayoutNotices
})

/** Header and frame of every page for signed-in users. A part of the frame that fails leaves the page
 *  in it alone. */
export function Layout({ info, children }: { info: DeviceInfo | undefined; children: ReactNode }) {
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
      <Header info={info} />
      <main className={styles['main']}>
        {isSignedIn(session) && !session.isKept && (
          <Notice tone="attention">{t('app.notKept')}</Notice>
        )}
        {isSignedIn(session) && (
          <ErrorBoundary renderFallback={() => null}>
            <Suspense>
              <LayoutNotices />
            </Suspense>
          </ErrorBoundary>
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

/** What stands above every page but the sign-in. */
export function Header({ info }: { info: DeviceInfo | undefined }) {
  const session = useSession()
  return (
    <header className={styles['header']}>
      <ErrorBoundary renderFallback={() => null}>
        <div className={styles['bar']}>
          <Link href={paths.accessTokens} className={styles['brand']}>
            <BrandMark />
            <MeterName info={info} />
          </Link>
          {isSignedIn(session) && <ProfileMenu />}
        </div>
      </ErrorBoundary>
    </header>
  )
}
