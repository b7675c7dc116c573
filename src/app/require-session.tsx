import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'

import { isSignedIn, useSession } from '../features/session/session-store'
import { useIsGuarded } from '../ui/dialog/use-leave-guard'
import { signInPath } from './paths'

/** Shows a page to signed-in users only; others are sent to the sign-in page and back afterwards. The
 *  page stays as long as leaving it would lose something, such as a secret that was not copied. */
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
