import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

import type { Token } from '../../../api/token'
import { t, withExtraMessages } from '../../../i18n/i18n'
import { showToast } from '../../../ui/toast-store'

const NONE: ReadonlySet<string> = new Set()

/** The action Authorise of rows: without a question, for several rows at a time, its outcome in a toast. */
export function useAuthoriseAction(): {
  authorise: (token: Token) => void
  authorisingIds: ReadonlySet<string>
} {
  const client = useQueryClient()
  const [authorisingIds, setAuthorisingIds] = useState(NONE)

  const run = useCallback(
    async (token: Token) => {
      setAuthorisingIds((ids) => new Set(ids).add(token.id))
      try {
        const { authoriseAndTell } = await withExtraMessages(import('./authorise-and-tell'))
        await authoriseAndTell(client, token)
      } catch {
        showToast({ tone: 'failed', text: t('app.loadFailed') })
      } finally {
        setAuthorisingIds((ids) => new Set([...ids].filter((id) => id !== token.id)))
      }
    },
    [client],
  )
  const authorise = useCallback((token: Token) => void run(token), [run])
  return { authorise, authorisingIds }
}
