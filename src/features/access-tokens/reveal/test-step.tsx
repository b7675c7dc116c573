import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { formatNumber } from '../../../i18n/format'
import { useT, type Translate } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import { tokenQueries } from '../model/queries'
import styles from './reveal-dialog.module.css'
import { gridFlow, testToken, type TokenTestResult } from './token-test'

type TestStepProps = {
  token: Token
  secret: string
  isAuthorised: boolean
  isTaken: boolean
  onWorks: () => void
}

/** Tries the new token itself and shows what the meter says to it. Give it another key when the token
 *  has changed, so that the answer to an older question never stands there as the present one. */
export function TestStep(props: TestStepProps) {
  const { token, isAuthorised, isTaken } = props
  const t = useT()
  const { pausedReason } = usePage().meter
  const { result, isPending, run } = useTokenTest(props)
  const isFirst = result === null
  return (
    <>
      <div role="status">
        {result ? (
          <TestResult result={result} t={t} />
        ) : (
          <p className={styles['quiet']}>{t(`tokens.test.${token.role}`)}</p>
        )}
      </div>
      <div className={styles['actions']}>
        <Button
          // What was authorised just now can be tried next.
          autoFocus={isAuthorised}
          variant={isAuthorised && isTaken && isFirst ? 'primary' : 'secondary'}
          isPending={isPending}
          disabledReason={pausedReason}
          onClick={run}
        >
          {isFirst ? t('tokens.test.run') : t('tokens.test.again')}
        </Button>
      </div>
    </>
  )
}

function useTokenTest({ token, secret, onWorks }: TestStepProps) {
  const client = useQueryClient()
  const [result, setResult] = useState<TokenTestResult | null>(null)
  const [isPending, setIsPending] = useState(false)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])

  const askList = async () =>
    (await client.fetchQuery({ ...tokenQueries.list(), staleTime: 0 })).tokens
  const run = async () => {
    asking.current?.abort()
    const { signal } = (asking.current = new AbortController())
    setIsPending(true)
    const answer = await testToken({ token, secret, askList, signal })
    if (signal.aborted) return
    setResult(answer)
    setIsPending(false)
    if (answer.kind === 'reading' || answer.kind === 'manages') onWorks()
  }
  return { result, isPending, run: () => void run() }
}

function TestResult({ result, t }: { result: TokenTestResult; t: Translate }) {
  switch (result.kind) {
    case 'reading': {
      const { watts, way } = gridFlow(result.gridPowerW)
      return (
        <p className={styles['reading']}>
          <Icon name="check" />
          {t(`tokens.test.flow.${way}`, { watts: formatNumber(watts) })}
        </p>
      )
    }
    case 'manages':
      return (
        <p className={styles['reading']}>
          <Icon name="check" />
          {t('tokens.test.manages')}
        </p>
      )
    case 'refused':
      return (
        <Notice tone={result.reason === 'waiting' ? 'attention' : 'danger'}>
          {t(`tokens.test.refused.${result.reason}`)}
        </Notice>
      )
    case 'failed':
      return <Notice tone="danger">{errorText(result.error)}</Notice>
  }
}
