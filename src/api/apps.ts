import { request } from './client'
import { appListWire, appsPath, hasTokenApp } from './schemas/apps'

/** Whether the meter's list of apps has the one that manages access tokens. Asks for no JWT.
 *  @throws ApiError where there is no such list, as behind a host that serves pages only */
export async function isTokenAppListed(options: {
  signal?: AbortSignal | undefined
}): Promise<boolean> {
  const apps = await request({ path: appsPath, schema: appListWire, as: 'none', ...options })
  return hasTokenApp(apps)
}
