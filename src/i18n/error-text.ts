import { ApiError } from '../api/errors'
import type { ErrorCode } from '../api/schemas/error-codes'
import { t } from './i18n'
import type { MessageKey } from './locales'

/** Messages for the error codes of this product's own server and client. */
const codeTexts: Record<ErrorCode, MessageKey> = {
  answer_cut_off: 'error.code.answer_cut_off',
  answer_too_large: 'error.code.answer_too_large',
  foreign_origin: 'error.code.foreign_origin',
  https_wanted: 'error.code.https_wanted',
  internal: 'error.code.internal',
  meter_unreachable: 'error.code.meter_unreachable',
  meter_name_not_found: 'error.code.meter_name_not_found',
  meter_reset: 'error.code.meter_reset',
  meter_timeout: 'error.timeout',
  meter_tls: 'error.code.meter_tls',
  meter_wants_https: 'error.code.meter_wants_https',
  meter_not_http: 'error.code.meter_not_http',
  method_not_allowed: 'error.code.method_not_allowed',
  not_confirmed: 'error.code.not_confirmed',
  request_timeout: 'error.code.request_timeout',
  request_too_large: 'error.code.request_too_large',
  too_many_guesses: 'error.code.too_many_guesses',
}

const isOwnCode = (code: string | undefined): code is ErrorCode =>
  code !== undefined && Object.hasOwn(codeTexts, code)

const statusTexts: ReadonlyMap<number, MessageKey> = new Map<number, MessageKey>([
  [400, 'error.http.400'],
  [401, 'error.http.401'],
  [404, 'error.http.404'],
  [409, 'error.http.409'],
  [413, 'error.http.413'],
  [422, 'error.http.422'],
])

/** One or two sentences on what went wrong and what to do, followed by the meter's own message if it
 *  sent one. @param error whatever was thrown */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.unknown')
  if (isOwnCode(error.code)) return t(codeTexts[error.code], { seconds: secondsOf(error) })
  switch (error.kind) {
    case 'network':
      return t('error.network')
    case 'timeout':
      return t('error.timeout')
    case 'bad-response':
      return t('error.badResponse')
    case 'http':
      return withMeterWords(httpText(error), error.message)
  }
}

/** How long to wait, in whole seconds; 0 where nobody said. */
const secondsOf = (error: ApiError): number => Math.ceil(error.retryAfterS ?? 0)

function httpText(error: ApiError): string {
  const status = error.status ?? 0
  if (status === 429 || error.retryAfterS !== undefined) {
    return error.retryAfterS === undefined
      ? t('error.http.429')
      : t('error.http.retryAfter', { seconds: secondsOf(error) })
  }
  const known = statusTexts.get(status)
  if (known) return t(known)
  return status >= 500 ? t('error.http.5xx', { status }) : t('error.http.other', { status })
}

function withMeterWords(text: string, words: string): string {
  return words === '' ? text : `${text} ${t('error.meterSays', { words })}`
}
