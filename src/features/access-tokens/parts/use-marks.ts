import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { useNow } from '../../../ui/use-now'
import { useKnownTokens } from '../model/queries'
import { marksText } from './marks'

/** @returns the sentences that tell a token from the others of its name on the list, or '' */
export function useMarks(): (token: Token) => string {
  const t = useT()
  const now = useNow()
  const { data: tokens = [] } = useKnownTokens()
  return (token) => marksText(token, tokens, now, t)
}
