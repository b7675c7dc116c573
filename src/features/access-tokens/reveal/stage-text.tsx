import type { ReactNode } from 'react'

import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Notice } from '../../../ui/notice'
import styles from './stage-text.module.css'
import type { TokenTestResult } from './token-test'
import type { Reveal } from './use-reveal'

/** Where the new token stands, in one sentence, or what went wrong. */
export function StageText({ reveal }: { reveal: Reveal }) {
  const t = useT()
  const { isTaken, authorised, isAuthorising, authoriseError, test } = reveal
  if (authoriseError && !isAuthorising) {
    return (
      <Notice tone="danger" role="alert">
        {t('tokens.reveal.authoriseFailed', { reason: errorText(authoriseError) })}
      </Notice>
    )
  }
  if (test.result !== null && !test.isPending) {
    return (
      <TestFailed
        result={test.result}
        // Otherwise the foot has it.
        action={
          !isTaken && (
            <Button size="small" onClick={test.run}>
              {t('tokens.test.again')}
            </Button>
          )
        }
      />
    )
  }
  const stage = isAuthorising
    ? 'authorising'
    : authorised
      ? isTaken
        ? 'testing'
        : 'copyLast'
      : isTaken
        ? 'inert'
        : 'once'
  return (
    <p role="status" className={styles['stage']}>
      <Icon name={stage === 'once' || stage === 'copyLast' ? 'clock' : 'info'} />
      {t(`tokens.reveal.stage.${stage}`)}
    </p>
  )
}

function TestFailed({ result, action }: { result: TokenTestResult; action: ReactNode }) {
  const t = useT()
  if (result.kind !== 'refused' && result.kind !== 'failed') return null
  return (
    <Notice tone="danger" role="alert" actions={action}>
      {result.kind === 'refused'
        ? t(`tokens.test.refused.${result.reason}`)
        : errorText(result.error)}
    </Notice>
  )
}
