import { useCallback, useState } from 'react'

import { hasStatus } from '../../../api/errors'
import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { t } from '../../../i18n/i18n'
import { showToast } from '../../../ui/toast-store'
import { useAuthoriseToken } from '../model/queries'

/** The action Authorise of rows: without a question, for several rows at a time, its outcome in a toast. */
export function useAuthoriseAction(): {
  authorise: (token: Token) => void
  authorisingIds: ReadonlySet<string>
} {
  const { mutateAsync } = useAuthoriseToken()
  const [authorisingIds, setAuthorisingIds] = useState<ReadonlySet<string>>(new Set())

  const run = useCallback(
    async (token: Token) => {
      setAuthorisingIds((ids) => new Set(ids).add(token.id))
      try {
        await mutateAsync(token)
        showToast({ tone: 'done', text: t('tokens.authorise.done', { name: token.name }) })
      } catch (error) {
        showToast({ tone: 'failed', text: failureText(error, token.name) })
      } finally {
        setAuthorisingIds((ids) => new Set([...ids].filter((id) => id !== token.id)))
      }
    },
    [mutateAsync],
  )
  const authorise = useCallback((token: Token) => void run(token), [run])
  return { authorise, authorisingIds }
}

function failureText(error: unknown, name: string): string {
  if (hasStatus(error, 404)) return t('tokens.authorise.gone', { name })
  if (hasStatus(error, 409)) return t('tokens.authorise.expired')
  return t('tokens.authorise.failed', { name, reason: errorText(error) })
}
