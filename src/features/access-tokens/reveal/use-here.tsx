import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import styles from './use-here.module.css'
import type { Reveal } from './use-reveal'

/** Makes this browser sign in with the new admin token. */
export function UseHere({ reveal }: { reveal: Reveal }) {
  const t = useT()
  return (
    <div className={styles['use']}>
      <p role="status">
        {reveal.isUsedHere ? t('tokens.reveal.used') : t('tokens.reveal.useText')}
      </p>
      {!reveal.isUsedHere && <Button onClick={reveal.useHere}>{t('tokens.reveal.use')}</Button>}
    </div>
  )
}
