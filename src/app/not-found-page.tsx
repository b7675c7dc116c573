import { Link } from 'wouter'

import { useMeter } from '../features/meter/meter-store'
import { useT } from '../i18n/i18n'
import { ButtonLink } from '../ui/button'
import { usePageTitle } from '../ui/use-page-title'
import { Header } from './frame/layout'
import styles from './pages.module.css'
import { paths } from './paths'

/** An address that leads nowhere, in the frame of the product. */
export function NotFoundPage() {
  const t = useT()
  const { info } = useMeter()
  usePageTitle(t('app.title', { page: t('notFound.title') }))
  return (
    <>
      <Header info={info} />
      <main className={styles['centred']}>
        <h1 tabIndex={-1}>{t('notFound.title')}</h1>
        <p>{t('notFound.text')}</p>
        <Link href={paths.accessTokens} asChild>
          <ButtonLink variant="primary">{t('notFound.back')}</ButtonLink>
        </Link>
      </main>
    </>
  )
}
