import { Redirect, useSearch } from 'wouter'

import { returnPath } from '../features/session/return-path'
import { isSignedIn, useSession } from '../features/session/session-store'
import { SignInForm } from '../features/session/sign-in-form'
import { useT } from '../i18n/i18n'
import { Notice } from '../ui/notice'
import { usePageTitle } from '../ui/use-page-title'
import { BrandMark } from './frame/brand-mark'
import { LanguageSelect } from './language-select'
import styles from './pages.module.css'
import { paths } from './paths'

export function SignInPage() {
  const t = useT()
  const session = useSession()
  const search = useSearch()
  usePageTitle(t('app.title', { page: t('signIn.title') }))
  // This is also how a tab comes back after a sign-in in another one.
  if (isSignedIn(session)) {
    return <Redirect to={returnPath(search) ?? paths.accessTokens} replace />
  }
  return (
    <main className={styles['centred']}>
      <p className={styles['brand']}>
        <BrandMark /> {t('app.name')}
      </p>
      {session.endReason && (
        <Notice tone={isOwnWish(session.endReason) ? 'info' : 'attention'} role="status">
          {t(`signIn.reason.${session.endReason}`)}
        </Notice>
      )}
      <div className={styles['card']}>
        <div>
          <h1 tabIndex={-1}>{t('signIn.title')}</h1>
          <p>{t('signIn.intro', { host: location.host })}</p>
        </div>
        <SignInForm />
      </div>
      <LanguageSelect />
    </main>
  )
}

const isOwnWish = (reason: string): boolean =>
  reason === 'signed-out' || reason === 'token-forgotten' || reason === 'token-revoked'
