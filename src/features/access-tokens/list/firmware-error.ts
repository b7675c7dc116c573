import { ApiError, hasStatus } from '../../../api/errors'

/** True when the answer to the list shows that the firmware has no token app, or an unknown one. */
export const isUnknownFirmware = (error: Error): error is ApiError =>
  hasStatus(error, 404) ||
  (error instanceof ApiError && error.kind === 'bad-response' && error.code === undefined)
