import type { DeviceInfo } from '../../../api/meter'

/** What the page knows of the meter. */
export type PageMeter = {
  info: DeviceInfo | undefined
  /** IANA name, or undefined while the meter has not told it. */
  timeZone: string | undefined
  /** Why nothing may be changed now, or undefined. */
  pausedReason: string | undefined
}

/** What the page knows of who is signed in, and can do about it. */
export type PageSession = {
  isSignedIn: boolean
  /** Sign-in page that leads back here. */
  signInHref: string
  /** Makes this browser sign in with an admin token from now on. */
  onUseToken: (secret: string) => void
}
