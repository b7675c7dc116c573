import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { formatNumber } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { PauseNotice } from '../../../ui/dialog/pause-notice'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import { StepActions, StepText } from './step-parts'
import styles from './test-step.module.css'
import { gridFlow, type TokenTestResult } from './token-test'
import type { TokenTest } from './use-token-test'

type TestStepProps = {
  role: Token['role']
  test: TokenTest
  /** The steps before are done, so this is the next thing to do. */
  isNext: boolean
}

/** Tests the new token and shows the meter's answer. */
export function TestStep({ role, test, isNext }: TestStepProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { result, isPending, run } = test
  return (
    <>
      <div role="status">
        {result ? <TestResult result={result} /> : <StepText>{t(`tokens.test.${role}`)}</StepText>}
      </div>
      <PauseNotice isPending={isPending} />
      <StepActions>
        <Button
          variant={isNext && result === null ? 'primary' : 'secondary'}
          isPending={isPending}
          disabledReason={pausedReason}
          onClick={run}
        >
          {result === null ? t('tokens.test.run') : t('tokens.test.again')}
        </Button>
      </StepActions>
    </>
  )
}

function TestResult({ result }: { result: TokenTestResult }) {
  const t = useT()
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
