import { useEffect, useRef, useState } from 'react'

import type { CreatedToken } from '../../../api/token'
import { useKnownTokens } from '../model/queries'
import { testToken, type TokenTestResult } from './token-test'

export type TokenTest = {
  /** The meter's last answer, or null before the first. */
  result: TokenTestResult | null
  isPending: boolean
  run: () => void
  /** Forgets the result, and ignores one that is still on its way. */
  reset: () => void
}

/** Tests a new token by sending its own secret to the meter. */
export function useTokenTest({ token, secret }: CreatedToken): TokenTest {
  const { refetch } = useKnownTokens()
  const [result, setResult] = useState<TokenTestResult | null>(null)
  const [isPending, setIsPending] = useState(false)
  const underWay = useRef<AbortController | null>(null)
  useEffect(() => () => underWay.current?.abort(), [])

  const askList = async () => (await refetch({ throwOnError: true })).data ?? []
  const run = async () => {
    underWay.current?.abort()
    const controller = new AbortController()
    underWay.current = controller
    setIsPending(true)
    const answer = await testToken({ token, secret, askList, signal: controller.signal })
    if (controller.signal.aborted) return
    setResult(answer)
    setIsPending(false)
  }
  const reset = () => {
    underWay.current?.abort()
    setResult(null)
    setIsPending(false)
  }
  return { result, isPending, run: () => void run(), reset }
}

/** Whether the result shows that the token does what it is for. */
export const works = (result: TokenTestResult | null): boolean =>
  result?.kind === 'reading' || result?.kind === 'manages'
