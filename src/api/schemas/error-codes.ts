/** Why a request or its answer was stopped on the way, in this product's own words: by the Node host,
 *  or (`answer_…`, `not_confirmed`) by the client in the browser. The meter has codes of its own. Each of these
 *  has a sentence in i18n/error-text.ts; docs/deployment.md says what to look at. */
export type ErrorCode =
  | 'answer_cut_off'
  | 'answer_too_large'
  | 'foreign_origin'
  | 'internal'
  | 'meter_name_not_found'
  | 'meter_not_http'
  | 'meter_reset'
  | 'meter_timeout'
  | 'meter_tls'
  | 'meter_unreachable'
  | 'method_not_allowed'
  | 'not_confirmed'
  | 'request_timeout'
  | 'request_too_large'
