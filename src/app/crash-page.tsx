import { useT } from '../i18n/i18n'
import { Button } from '../ui/button'
import { usePageTitle } from '../ui/use-page-title'
import { BrandMark } from './brand-mark'
import styles from './pages.module.css'

export function CrashPage() {
  const t = useT()
  usePageTitle(t('app.title', { page: t('crash.title') }))
  return (
    <main className={styles['centred']}>
      <p className={styles['brand']}>
        <BrandMark /> {t('app.name')}
      </p>
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.text')}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {t('ui.reload')}
      </Button>
    </main>
  )
}
