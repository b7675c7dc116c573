import { anyAnswer, request } from './client'
import { sessionPaths } from './schemas/session'

/** Ends the session that `jwt` stands for. @throws ApiError */
export async function signOut(jwt: string): Promise<void> {
  await request({ path: sessionPaths.signOut, as: { bearer: jwt }, schema: anyAnswer })
}
