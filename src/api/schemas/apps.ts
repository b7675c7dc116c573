import * as z from 'zod/mini'

import { ACCESS_TOKEN_APP } from './access-token'

export const appsPath = '/apps/apps.json'

/** Answer of `GET /apps/apps.json`, which asks for no JWT: the pages of the apps on the device, as paths
 *  below `/apps/`. @see docs/meter-api.md, "Apps and paths" */
export const appListWire = z.array(z.string())

/** True when the device has the app that manages access tokens. */
export const hasTokenApp = (apps: z.infer<typeof appListWire>): boolean =>
  apps.some((path) => path.split('/').includes(ACCESS_TOKEN_APP))
