import { signOut } from '../../api/session'
import { currentSession, endSession, explainEnd, isSignedIn } from './session-store'

/** Ends the session at the meter and forgets it here, whatever the meter answers. An admin access
 *  token is only forgotten: ending it is what Revoke is for. */
export async function endThisSession(): Promise<void> {
  const session = currentSession()
  if (!isSignedIn(session)) return
  if (session.kind === 'access-token') {
    endSession('token-forgotten')
    return
  }
  // Here first: what is still under way with the JWT is given up, before the meter would refuse it.
  endSession(null)
  try {
    await signOut(session.jwt)
    explainEnd('signed-out')
  } catch {
    explainEnd('signed-out-unconfirmed')
  }
}
