import { MeterNotices } from '../../features/meter/meter-notices'
import { MeterWatch } from '../../features/meter/meter-watch'
import { SessionNotice } from '../../features/session/session-notice'
import { PauseNotice } from '../../ui/dialog/pause-notice'
import styles from './layout.module.css'

/** Warnings about the meter and the session, above every page. Loaded after the page itself. */
export function LayoutNotices() {
  return (
    <>
      <MeterWatch />
      <MeterNotices />
      <SessionNotice />
      <div className={styles['pause']}>
        <PauseNotice isPending />
      </div>
    </>
  )
}
