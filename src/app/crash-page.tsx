import { useMeter } from '../features/meter/meter-store'
import { useT } from '../i18n/i18n'
import { Button, ButtonLink } from '../ui/button'
import { usePageTitle } from '../ui/use-page-title'
import { PlainHeader } from './frame/plain-header'
import styles from './pages.module.css'
import { basePath, paths } from './paths'

/** The list without what was searched for, which may be what failed. */
const list = basePath + paths.accessTokens

/** In the place of the whole page, outside everything that may have failed: its links are plain ones, so that
 *  they load the page anew. */
export function CrashPage() {
  const t = useT()
  const { info } = useMeter()
  usePageTitle(t('app.title', { page: t('crash.title') }))
  return (
    <>
      <PlainHeader info={info} href={list} />
      <main className={styles['centred']}>
        <h1>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <div className={styles['ways']}>
          <Button variant="primary" onClick={() => location.reload()}>
            {t('ui.reload')}
          </Button>
          <ButtonLink href={list}>{t('nav.accessTokens')}</ButtonLink>
        </div>
      </main>
    </>
  )
}
