import { useFormContext, useWatch } from 'react-hook-form'

import { formatDay } from '../../../i18n/format'
import { useT } from '../../../i18n/i18n'
import { plainDateAt } from '../../../lib/calendar-day'
import { browserTimeZone, showsSameTime } from '../../../lib/time-zone'
import { Field } from '../../../ui/field'
import { FieldGroup } from '../../../ui/field-group'
import { Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/use-now'
import { expiresAtFor, LAST_DAY, lifetimes } from '../model/expiry'
import { useExpiryZone } from '../model/page-context'
import styles from './expiry-field.module.css'
import type { ExpiryValues } from './issue-form-schema'
import { Preset, Presets } from './presets'
import { problemText } from './problem-text'

type ExpiryFieldProps = {
  /** Called when the person chooses another lifetime. */
  onLifetime?: (event: { target: { name: string; value: string } }) => void
}

/** When a token expires, for a form that has at least the values of ExpiryValues. */
export function ExpiryField({ onLifetime }: ExpiryFieldProps) {
  const t = useT()
  const now = useNow()
  const { timeZone, isUntold } = useExpiryZone()
  const { register, formState } = useFormContext<ExpiryValues>()
  const [lifetime, date] = useWatch<ExpiryValues, ['lifetime', 'date']>({
    name: ['lifetime', 'date'],
  })
  const expiry = expiresAtFor(lifetime, date, now, timeZone)
  return (
    <FieldGroup legend={t('tokens.add.expires')}>
      <Presets>
        {lifetimes.map((choice) => (
          <Preset
            key={choice}
            value={choice}
            {...register('lifetime', onLifetime && { onChange: onLifetime })}
          >
            {t(`tokens.add.lifetime.${choice}`)}
          </Preset>
        ))}
      </Presets>
      {lifetime === 'date' && (
        <div className={styles['date']}>
          <Field
            label={t('tokens.add.date')}
            error={problemText(t, formState.errors.date?.message)}
          >
            {(control) => (
              <input
                type="date"
                min={plainDateAt(now, timeZone)}
                max={LAST_DAY}
                {...control}
                {...register('date')}
              />
            )}
          </Field>
        </div>
      )}
      <div aria-live="polite" className={styles['until']}>
        {'expiresAt' in expiry && expiry.expiresAt !== null && (
          <p>{untilText(t, expiry.expiresAt, timeZone, isUntold)}</p>
        )}
        {lifetime === 'never' && <Notice tone="attention">{t('tokens.add.neverCaution')}</Notice>}
      </div>
    </FieldGroup>
  )
}

function untilText(
  t: ReturnType<typeof useT>,
  expiresAt: number,
  timeZone: string,
  isUntold: boolean,
): string {
  const when = formatDay(expiresAt, timeZone)
  const until = showsSameTime(timeZone, browserTimeZone(), expiresAt)
    ? t('tokens.add.until', { when })
    : t('tokens.add.untilMeter', { when, zone: timeZone })
  return isUntold ? `${until} ${t('tokens.add.zoneUnknown')}` : until
}
