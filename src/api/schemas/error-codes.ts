/** This product's own words for a request that did not succeed on its way to the meter or back: told by
 *  the Node host, or by the client in the browser (`answer_…`, `https_wanted`, `not_confirmed`). The
 *  meter has codes of its own. Each code has a sentence in src/i18n/error-text.ts; docs/deployment.md
 *  says what to check. */
export type ErrorCode =
  | 'answer_cut_off'
  | 'answer_too_large'
  | 'foreign_origin'
  | 'https_wanted'
  | 'internal'
  | 'meter_name_not_found'
  | 'meter_not_http'
  | 'meter_reset'
  | 'meter_timeout'
  | 'meter_tls'
  | 'meter_unreachable'
  | 'meter_wants_https'
  | 'method_not_allowed'
  | 'not_confirmed'
  | 'request_timeout'
  | 'request_too_large'
  | 'too_many_guesses'
