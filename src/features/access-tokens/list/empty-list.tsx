import { useT } from '../../../i18n/i18n'
import { usePage } from '../model/page-context'
import { programs, type ProgramId } from '../model/programs'
import { purposeLabel } from '../model/purpose'
import { Button } from '../../../ui/button'
import styles from './list-states.module.css'

/** There is no token yet. Each purpose is the first step of ADD. @param onAdd opens ADD, for that purpose
 *  if one is given */
export function EmptyList({ onAdd }: { onAdd: (purpose?: ProgramId) => void }) {
  const t = useT()
  const { pausedReason } = usePage().meter
  return (
    <div className={styles['empty']}>
      <h2>{t('tokens.empty.title')}</h2>
      <p>{t('tokens.empty.text')}</p>
      <div className={styles['tiles']} role="group" aria-label={t('tokens.add.purpose')}>
        {programs
          .filter(({ group }) => group === 'common')
          .map((program) => (
            <Button
              key={program.id}
              className={styles['tile']}
              disabledReason={pausedReason}
              onClick={() => onAdd(program.id)}
            >
              {purposeLabel(program, t)}
            </Button>
          ))}
      </div>
      <Button variant="quiet" disabledReason={pausedReason} onClick={() => onAdd()}>
        {t('tokens.add.purpose.more')}
      </Button>
    </div>
  )
}
