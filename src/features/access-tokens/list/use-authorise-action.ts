import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

import type { Token } from '../../../api/token'
import { t, withExtraMessages } from '../../../i18n/i18n'
import { showToast } from '../../../ui/toast-store'

const NONE: ReadonlySet<string> = new Set()

/** The action Authorise of rows: without a question, for several rows at a time, its outcome in a toast. */
export function useAuthoriseAction(): {
  authorise: (token: Token) => void
  /** Ids of the tokens whose authorisation is under way. */
  authorisingIds: ReadonlySet<string>
  /** Ids of the tokens that were authorised since `forgetAuthorised` was called last. */
  authorisedIds: ReadonlySet<string>
  forgetAuthorised: () => void
} {
  const client = useQueryClient()
  const [authorisingIds, setAuthorisingIds] = useState(NONE)
  const [authorisedIds, setAuthorisedIds] = useState(NONE)
  const forgetAuthorised = useCallback(() => setAuthorisedIds(NONE), [])

  const run = useCallback(
    async (token: Token) => {
      setAuthorisingIds((ids) => new Set(ids).add(token.id))
      try {
        const { authoriseAndTell } = await withExtraMessages(import('./authorise-and-tell'))
        const isAuthorised = await authoriseAndTell(client, token)
        if (isAuthorised) setAuthorisedIds((ids) => new Set(ids).add(token.id))
      } catch {
        showToast({ tone: 'failed', text: t('app.loadFailed') })
      } finally {
        setAuthorisingIds((ids) => new Set([...ids].filter((id) => id !== token.id)))
      }
    },
    [client],
  )
  const authorise = useCallback((token: Token) => void run(token), [run])
  return { authorise, authorisingIds, authorisedIds, forgetAuthorised }
}
