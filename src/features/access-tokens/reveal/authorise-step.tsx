import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { PauseNotice } from '../../../ui/dialog/pause-notice'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import { StepActions, StepText } from './step-parts'

type AuthoriseStepProps = {
  isAuthorised: boolean
  isPending: boolean
  isTaken: boolean
  error: Error | null
  onAuthorise: () => void
}

export function AuthoriseStep({
  isAuthorised,
  isPending,
  isTaken,
  error,
  onAuthorise,
}: AuthoriseStepProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  return (
    <>
      <div role="status">
        <StepText>
          {isAuthorised ? t('tokens.reveal.authorised') : t('tokens.reveal.inert')}
        </StepText>
      </div>
      {error && (
        <Notice tone="danger" role="alert">
          {t('tokens.reveal.authoriseFailed', { reason: errorText(error) })}
        </Notice>
      )}
      <PauseNotice isPending={isPending} />
      {!isAuthorised && (
        <StepActions>
          <Button
            variant={isTaken ? 'primary' : 'secondary'}
            isPending={isPending}
            disabledReason={pausedReason}
            onClick={onAuthorise}
          >
            {t('tokens.reveal.authoriseNow')}
          </Button>
        </StepActions>
      )}
    </>
  )
}
