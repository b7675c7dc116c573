import { useWatch } from 'react-hook-form'

import { formatDate } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { useNow } from '../../../ui/use-now'
import { expiresAtFor } from '../model/expiry'
import { useExpiryZone } from '../model/page-context'
import styles from './add-fields.module.css'
import type { AddFormValues } from './issue-form-schema'

/** Name, role and end of the token to be, in one line. @param onChange shows the fields instead */
export function AddSummary({ onChange }: { onChange: () => void }) {
  const t = useT()
  const now = useNow()
  const { timeZone } = useExpiryZone()
  const [name, role, lifetime, date] = useWatch<
    AddFormValues,
    ['name', 'role', 'lifetime', 'date']
  >({ name: ['name', 'role', 'lifetime', 'date'] })
  const expiry = expiresAtFor(lifetime, date, now, timeZone)
  const end = 'expiresAt' in expiry ? expiry.expiresAt : null
  return (
    <div className={styles['summary']} role="status">
      <p>
        <bdi className={styles['name']}>{name}</bdi> · {t(`role.${role}`)} ·{' '}
        {end === null
          ? t('tokens.add.summary.never')
          : t('tokens.add.summary.until', { when: formatDate(end, timeZone) })}
      </p>
      <Button variant="quiet" size="small" onClick={onChange}>
        {t('tokens.reveal.change')}
      </Button>
    </div>
  )
}
