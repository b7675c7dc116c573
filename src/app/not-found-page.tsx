import { Link } from 'wouter'

import { useT } from '../i18n/i18n'
import { usePageTitle } from '../ui/use-page-title'
import styles from './pages.module.css'
import { paths } from './paths'

export function NotFoundPage() {
  const t = useT()
  usePageTitle(t('app.title', { page: t('notFound.title') }))
  return (
    <main className={styles['centred']}>
      <h1 tabIndex={-1}>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link href={paths.accessTokens}>{t('notFound.back')}</Link>
    </main>
  )
}
