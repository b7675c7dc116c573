import { endSession } from '../features/session/session-store'
import { useT } from '../i18n/i18n'
import { Button } from '../ui/button'
import type { Demo } from './demo'
import styles from './demo-banner.module.css'

/** Tells on every page of the static demo that this is a demo. */
export function DemoBanner({ demo }: { demo: Demo }) {
  const t = useT()
  const handleReset = () => {
    demo.reset()
    endSession('demo-reset')
  }
  return (
    <aside className={styles['banner']} aria-label={t('demo.label')}>
      <p>{demo.canRun ? t('demo.text', { password: demo.password }) : t('demo.noCrypto')}</p>
      {demo.canRun && (
        <Button size="small" onClick={handleReset}>
          {t('demo.reset')}
        </Button>
      )}
    </aside>
  )
}
