import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { tokenQueries } from './queries'
import { onTokensChanged } from './token-channel'

/** Asks for the list again as soon as another tab has changed it. */
export function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(
    () => onTokensChanged(() => void client.invalidateQueries({ queryKey: tokenQueries.all() })),
    [client],
  )
}
