import { signOut } from '../../api/session'
import { currentSession, endSession, isSignedIn } from './session-store'

/** Ends the session at the meter and forgets it here, whatever the meter answers. An admin access
 *  token is only forgotten: ending it is what Revoke is for. */
export async function endThisSession(): Promise<void> {
  const session = currentSession()
  if (!isSignedIn(session)) return
  if (session.kind === 'access-token') {
    endSession('token-forgotten')
    return
  }
  try {
    await signOut(session.jwt)
    endSession('signed-out')
  } catch {
    endSession('signed-out-unconfirmed')
  }
}
