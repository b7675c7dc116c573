import { useT } from '../../i18n/i18n'
import { browserTimeZone, showsSameTime } from '../../lib/time-zone'
import { useNow } from '../../ui/use-now'
import styles from './access-tokens-view.module.css'

/** Names the meter's time zone when it differs from the browser's, which all times are shown in.
 *  @param meter IANA name of the meter's */
export function ZoneNote({ meter }: { meter: string }) {
  const t = useT()
  const now = useNow()
  const browser = browserTimeZone()
  if (showsSameTime(meter, browser, now)) return null
  return <p className={styles['note']}>{t('meter.otherZone', { browser, meter })}</p>
}
