import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import styles from './reveal-dialog.module.css'

type AuthoriseStepProps = {
  isAuthorised: boolean
  isPending: boolean
  isTaken: boolean
  error: Error | null
  /** Why nothing may be changed now, or undefined. */
  pausedReason: string | undefined
  onAuthorise: () => void
}

export function AuthoriseStep({
  isAuthorised,
  isPending,
  isTaken,
  error,
  pausedReason,
  onAuthorise,
}: AuthoriseStepProps) {
  const t = useT()
  return (
    <>
      <p className={styles['quiet']} role="status">
        {isAuthorised ? t('tokens.reveal.authorised') : t('tokens.reveal.inert')}
      </p>
      {error && (
        <Notice tone="danger" role="alert">
          {t('tokens.reveal.authoriseFailed', { reason: errorText(error) })}
        </Notice>
      )}
      {!isAuthorised && (
        <div className={styles['actions']}>
          <Button
            variant={isTaken ? 'primary' : 'secondary'}
            isPending={isPending}
            disabledReason={pausedReason}
            onClick={onAuthorise}
          >
            {t('tokens.reveal.authoriseNow')}
          </Button>
        </div>
      )}
    </>
  )
}
