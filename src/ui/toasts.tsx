import { useT } from '../i18n/i18n'
import { useStore } from '../lib/use-store'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { dismissToast, toastStore, type ToastTone } from './toast-store'
import styles from './toasts.module.css'

const icons: Record<ToastTone, IconName> = { info: 'info', done: 'check', failed: 'alert' }

/** The region in which toasts appear. It is rendered while it is empty, too: a screen reader announces
 *  only what is added to a live region that is already there. */
export function Toasts() {
  const t = useT()
  const toasts = useStore(toastStore)
  return (
    <div className={styles['region']} role="status" aria-label={t('ui.notifications')}>
      {toasts.map((toast) => (
        <div key={toast.id} className={classNames(styles['toast'], styles[toast.tone])}>
          <Icon name={icons[toast.tone]} />
          <p className={styles['text']}>{toast.text}</p>
          <Button
            variant="quiet"
            size="small"
            icon="close"
            className={styles['close']}
            aria-label={t('ui.dismiss')}
            onClick={() => dismissToast(toast.id)}
          />
        </div>
      ))}
    </div>
  )
}
