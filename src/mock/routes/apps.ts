import { appsPath } from '../../api/schemas/apps'
import { installedApps } from '../nginx'
import { json } from '../respond'
import type { Route } from '../route'

/** The file that says which apps the device has. It belongs to no app, so it asks for no JWT. */
export const appsRoutes: readonly Route[] = [
  {
    endpoint: 'apps',
    method: 'GET',
    path: appsPath,
    access: 'open',
    answer: ({ context }) =>
      json(
        200,
        installedApps(context.device).map((app) => `${app}/index.js`),
      ),
  },
]
