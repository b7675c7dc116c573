import { readingPath } from '../../api/schemas/reading'
import { readingAt } from '../reading'
import { json, refuse } from '../respond'
import type { Call, Route } from '../route'

/** The JSON interface that programs read. */
export const jsonRoutes: readonly Route[] = [
  {
    endpoint: 'json',
    method: 'GET',
    path: readingPath('*'),
    access: 'readings',
    answer: read,
  },
]

function read({ parameter: device, now }: Call): Response {
  if (device !== 'local') return refuse(404, 'There is no such device.', { code: 'not_found' })
  return json(200, readingAt(now))
}
