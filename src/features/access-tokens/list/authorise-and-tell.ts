import type { QueryClient } from '@tanstack/react-query'

import type { Token } from '../../../api/token'
import { t } from '../../../i18n/i18n'
import { showToast } from '../../../ui/toast-store'
import { authoriseProblem } from '../model/authorise-problem'
import { authoriseOnce } from '../model/mutations'
import { tokenQueries } from '../model/queries'
import { marksText, withMarks } from '../parts/marks'

/** Authorises a token and says in a toast what came of it. @returns whether it is authorised now */
export async function authoriseAndTell(client: QueryClient, token: Token): Promise<boolean> {
  const { name } = token
  const list = client.getQueryData(tokenQueries.list().queryKey)
  const marks = marksText(token, list?.tokens ?? [], Date.now(), t)
  try {
    await authoriseOnce(client, token)
    showToast({ tone: 'done', text: withMarks(t('tokens.authorise.done', { name }), marks) })
    return true
  } catch (error) {
    showToast({ tone: 'failed', text: withMarks(authoriseProblem(error, name), marks) })
    return false
  }
}
