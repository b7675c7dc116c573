import { signOut } from '../../api/session'
import { currentSession, endSession } from './session-store'

/** Ends the session at the meter and forgets it here, whatever the meter answers. An admin access
 *  token is only forgotten: ending it is what Revoke is for. */
export async function endThisSession(): Promise<void> {
  const { token, kind } = currentSession()
  if (token === null) return
  if (kind === 'access-token') {
    endSession('token-forgotten')
    return
  }
  try {
    await signOut(token)
    endSession('signed-out')
  } catch {
    endSession('signed-out-unconfirmed')
  }
}
