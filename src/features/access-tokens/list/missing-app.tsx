import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { usePage } from '../model/page-context'
import { Fact, FactList } from '../parts/fact-list'
import styles from './list-states.module.css'

type MissingAppProps = {
  isRetrying: boolean
  onRetry: () => void
}

/** The meter works, but its firmware has no access tokens. */
export function MissingApp({ isRetrying, onRetry }: MissingAppProps) {
  const t = useT()
  const { info } = usePage().meter
  return (
    <div className={styles['empty']} role="status" data-no-tokens>
      <h2>{t('missingApp.title')}</h2>
      <p>{t('missingApp.text')}</p>
      <FactList layout="lines">
        <Fact label={t('firmware.product')}>{info?.productName ?? t('firmware.unknown')}</Fact>
        <Fact label={t('firmware.version')}>{info?.firmware ?? t('firmware.unknown')}</Fact>
      </FactList>
      <p>{t('missingApp.todo')}</p>
      <Button isPending={isRetrying} onClick={onRetry}>
        {t('missingApp.again')}
      </Button>
    </div>
  )
}
