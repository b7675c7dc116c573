import { MeterNotices } from '../features/meter/meter-notices'
import { SessionNotice } from '../features/session/session-notice'

/** Warnings about the meter and the session, above every page. Loaded after the page itself. */
export function LayoutNotices() {
  return (
    <>
      <MeterNotices />
      <SessionNotice />
    </>
  )
}
