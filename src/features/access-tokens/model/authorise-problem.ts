import { hasStatus } from '../../../api/errors'
import { errorText } from '../../../i18n/error-text'
import { t } from '../../../i18n/i18n'

/** Why a token could not be authorised, as a sentence. @param error whatever was thrown */
export function authoriseProblem(error: unknown, name: string): string {
  if (hasStatus(error, 404)) return t('tokens.authorise.gone', { name })
  if (hasStatus(error, 409)) return t('tokens.authorise.expired')
  return t('tokens.authorise.failed', { name, reason: errorText(error) })
}
