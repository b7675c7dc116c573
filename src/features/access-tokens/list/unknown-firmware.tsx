import type { ApiError } from '../../../api/errors'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import { Fact, FactList } from '../parts/fact-list'
import styles from './unknown-firmware.module.css'

type UnknownFirmwareProps = {
  error: ApiError
  isRetrying: boolean
  onRetry: () => void
}

/** Says that this product does not know the meter's token management, and what to report. */
export function UnknownFirmware({ error, isRetrying, onRetry }: UnknownFirmwareProps) {
  const t = useT()
  const { info } = usePage().meter
  const isMissing = error.status === 404
  const unknown = t('firmware.unknown')
  const facts: [string, string][] = [
    [t('firmware.asked'), `GET ${new URL(error.path, location.origin).href}`],
    [
      t('firmware.answer'),
      isMissing
        ? t('firmware.answer.missing')
        : t('firmware.answer.other', { status: error.status ?? 0 }),
    ],
    [t('firmware.product'), info?.productName ?? unknown],
    [t('firmware.version'), info?.firmware ?? unknown],
  ]
  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        <Button size="small" isPending={isRetrying} onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      }
    >
      <h2>{isMissing ? t('firmware.missing.title') : t('firmware.other.title')}</h2>
      <p>{t('firmware.text')}</p>
      <FactList layout="lines" className={styles['facts']}>
        {facts.map(([label, value]) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </FactList>
      <p>{t('firmware.report')}</p>
    </Notice>
  )
}
