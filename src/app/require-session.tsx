import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'

import { isSignedIn, useSession } from '../features/session/session-store'
import { useIsGuarded } from '../ui/dialog/use-leave-guard'
import { signInPath } from './paths'

/** Shows a page to whoever is signed in, and leads everybody else to the sign-in page and back. While
 *  something on screen would be lost, such as a secret not yet taken, the page stays. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession()
  const isGuarded = useIsGuarded()
  const [path] = useLocation()
  const search = useSearch()
  if (!isSignedIn(session) && !isGuarded) {
    return <Redirect to={signInPath(search === '' ? path : `${path}?${search}`)} replace />
  }
  return children
}
