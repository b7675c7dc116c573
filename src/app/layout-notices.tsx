import { MeterNotices } from '../features/meter/meter-notices'
import { SessionNotice } from '../features/session/session-notice'

/** What to know before acting, above every page; fetched after the page. */
export function LayoutNotices() {
  return (
    <>
      <MeterNotices />
      <SessionNotice />
    </>
  )
}
