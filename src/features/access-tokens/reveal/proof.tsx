import type { ReactNode } from 'react'

import { formatNumber } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { programOf } from '../model/purpose'
import styles from './proof.module.css'
import { gridFlow } from './token-test'
import type { Reveal } from './use-reveal'

/** The meter's answer to the new token: the picture that the dialog ends with.
 *  @param children further buttons */
export function Proof({ reveal, children }: { reveal: Reveal; children?: ReactNode }) {
  const t = useT()
  const { created, purpose, test } = reveal
  const { result } = test
  const program = purpose === null ? undefined : programOf(purpose)?.name
  const who = program ?? t('tokens.reveal.proof.named', { name: created.token.name })
  return (
    <div className={styles['proof']} role="status">
      {result?.kind === 'reading' ? (
        <Reading gridPowerW={result.gridPowerW} />
      ) : (
        <span className={styles['tick']} aria-hidden="true">
          <Icon name="check" size={32} />
        </span>
      )}
      <p className={styles['sentence']}>
        {t(
          result?.kind === 'manages' ? 'tokens.reveal.proof.manages' : 'tokens.reveal.proof.reads',
          {
            who,
          },
        )}
      </p>
      <div className={styles['actions']}>
        <Button variant="quiet" size="small" isPending={test.isPending} onClick={test.run}>
          {t('tokens.test.again')}
        </Button>
        {children}
      </div>
    </div>
  )
}

function Reading({ gridPowerW }: { gridPowerW: number }) {
  const t = useT()
  const { watts, way } = gridFlow(gridPowerW)
  return (
    <p className={styles['reading']}>
      <strong>{t('tokens.test.watts', { watts: formatNumber(watts) })}</strong>{' '}
      <span>{t(`tokens.test.flow.${way}`)}</span>
    </p>
  )
}
