import { createContext, useContext } from 'react'

import type { DeviceInfo } from '../../../api/meter'
import { browserTimeZone } from '../../../lib/time-zone'

/** What the page knows of the meter. */
type PageMeter = {
  info: DeviceInfo | undefined
  /** IANA name; undefined while the meter is being asked, null when it did not tell. */
  timeZone: string | null | undefined
  /** Why nothing may be changed now, or undefined. */
  pausedReason: string | undefined
}

/** What the page knows of who is signed in, and can do about it. */
type PageSession = {
  isSignedIn: boolean
  /** Id of the token that this browser signs in with, or null where it uses a password's session. */
  ownTokenId: string | null
  /** Sign-in page that leads back here. */
  signInHref: string
  /** Makes this browser sign in with an admin token from now on. */
  signInWith: (secret: string) => void
  /** Ends the session: the token that it needs was revoked here. */
  endAsRevoked: () => void
}

export type Page = { meter: PageMeter; session: PageSession }

/** Meter and session for everything on the page. Its value should stay the same object until something
 *  in it changes: every new object makes all readers render again. */
export const PageContext = createContext<Page | null>(null)

/** @throws Error outside the page */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('This part belongs inside the page of access tokens')
  return page
}

/** The zone in which a day begins and ends for a token: the meter's, or the browser's while the meter
 *  has not told its own. */
export function useExpiryZone(): { timeZone: string; isUntold: boolean } {
  const { timeZone } = usePage().meter
  return { timeZone: timeZone ?? browserTimeZone(), isUntold: timeZone === null }
}
