import { anyAnswer, request } from './client'
import { sessionPaths } from './schemas/session'

/** Ends the session that `token` carries. @throws ApiError */
export async function signOut(token: string): Promise<void> {
  await request({ path: sessionPaths.signOut, as: { token }, schema: anyAnswer })
}
