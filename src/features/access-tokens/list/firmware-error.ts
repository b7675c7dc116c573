import { ApiError, hasStatus } from '../../../api/errors'

/** True for an answer to the list that tells of a firmware without the token app, or with another. */
export const isUnknownFirmware = (error: Error): error is ApiError =>
  hasStatus(error, 404) ||
  (error instanceof ApiError && error.kind === 'bad-response' && error.code === undefined)
