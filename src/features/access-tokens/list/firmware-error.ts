import { ApiError, hasStatus } from '../../../api/errors'

/** True when the answer to the list shows that the firmware has no token app, or an unknown one. */
export const isUnknownFirmware = (error: Error): error is ApiError =>
  hasStatus(error, 404) ||
  (error instanceof ApiError && error.kind === 'bad-response' && error.code === undefined)

/** True when the answer may come from the meter's web server, in place of an app that is not there. */
export const mayLackTokenApp = (error: Error): error is ApiError =>
  (hasStatus(error, 404) || hasStatus(error, 502)) &&
  error instanceof ApiError &&
  error.code === undefined

/** Whether the meter lacks the app that manages tokens.
 *  @param isListed whether its list of apps has it; undefined where that could not be asked */
export function lacksTokenApp(error: Error, isListed: boolean | undefined): boolean {
  if (!mayLackTokenApp(error)) return false
  // The app itself would say in words what it does not know; a 502 may be an app that restarts.
  return isListed === undefined ? error.status === 404 && error.message === '' : !isListed
}
