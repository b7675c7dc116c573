import { wantsHttps } from '../../../api/errors'
import { errorText } from '../../../i18n/error-text'
import { formatRelative } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { httpsHref } from '../../../lib/https-href'
import { Button, ButtonLink } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { isUnknownFirmware, mayLackTokenApp } from './firmware-error'
import { FirmwareTrouble } from './firmware-trouble'
import styles from './list-states.module.css'

type Retry = { isRetrying: boolean; onRetry: () => void }

function RetryButton({ isRetrying, onRetry }: Retry) {
  const t = useT()
  return (
    <Button size="small" isPending={isRetrying} onClick={onRetry}>
      {t('ui.retry')}
    </Button>
  )
}

type StaleNoticeProps = Retry & { error: Error; shownSince: number }

/** The list is on screen, but could not be refreshed. @param shownSince epoch ms */
export function StaleNotice({ error, shownSince, ...retry }: StaleNoticeProps) {
  const t = useT()
  const now = useNow()
  return (
    <Notice tone="attention" role="status" actions={<RetryButton {...retry} />}>
      {t('list.stale', { when: formatRelative(shownSince, now) })} {errorText(error)}
    </Notice>
  )
}

/** There is no list to show. */
export function ListFailed({ error, ...retry }: Retry & { error: Error }) {
  const t = useT()
  const actions = (
    <>
      <RetryButton {...retry} />
      {wantsHttps(error) && (
        <ButtonLink size="small" href={httpsHref()}>
          {t('ui.openHttps')}
        </ButtonLink>
      )}
    </>
  )
  const failed = (
    <Notice tone="danger" role="alert" actions={actions}>
      <h2>{t('tokens.failed.title')}</h2>
      <p>{errorText(error)}</p>
    </Notice>
  )
  if (!isUnknownFirmware(error) && !mayLackTokenApp(error)) return failed
  return <FirmwareTrouble error={error} {...retry} otherwise={failed} />
}

/** The list failed to render. Dialogs of the page are not affected. */
export function ListCrashed({ onRetry }: { onRetry: () => void }) {
  const t = useT()
  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        <Button size="small" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      }
    >
      <h1 tabIndex={-1}>{t('crash.title')}</h1>
      <p>{t('crash.text')}</p>
    </Notice>
  )
}

/** There are tokens, but none of them matches the search and the filters. */
export function NoMatch({ count, onClear }: { count: number; onClear: () => void }) {
  const t = useT()
  return (
    <div className={styles['empty']}>
      <h2>{t('tokens.noMatch.title')}</h2>
      <p>{t('tokens.noMatch.text', { count })}</p>
      <Button onClick={onClear}>{t('tokens.noMatch.clear')}</Button>
    </div>
  )
}
