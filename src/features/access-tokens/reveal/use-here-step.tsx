import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { StepActions, StepText } from './step-parts'

type UseHereStepProps = { isUsed: boolean; isAuthorised: boolean; onUse: () => void }

/** Makes this browser sign in with the new admin token. */
export function UseHereStep({ isUsed, isAuthorised, onUse }: UseHereStepProps) {
  const t = useT()
  return (
    <>
      <div role="status">
        <StepText>{isUsed ? t('tokens.reveal.used') : t('tokens.reveal.useText')}</StepText>
      </div>
      {!isUsed && (
        <StepActions>
          <Button
            disabledReason={isAuthorised ? undefined : t('tokens.reveal.useFirst')}
            onClick={onUse}
          >
            {t('tokens.reveal.use')}
          </Button>
        </StepActions>
      )}
    </>
  )
}
