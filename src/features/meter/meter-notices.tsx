import { useQuery } from '@tanstack/react-query'

import type { DeviceStatus } from '../../api/schemas/device'
import { formatExact } from '../../i18n/format'
import { useT } from '../../i18n/i18n'
import type { MessageKey } from '../../i18n/locales'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/use-now'
import { clockProblem } from './clock'
import { meterQueries } from './queries'

const busyTexts: Record<Exclude<DeviceStatus, 'idle'>, MessageKey> = {
  'update-installing': 'meter.busy.update-installing',
  'update-finalizing': 'meter.busy.update-finalizing',
  rebooting: 'meter.busy.rebooting',
}

/** What a person should know of the meter's state before acting on it. */
export function MeterNotices() {
  return (
    <>
      <BusyNotice />
      <ClockNotice />
    </>
  )
}

function BusyNotice() {
  const t = useT()
  const { data: status } = useQuery(meterQueries.status())
  if (status === undefined || status === 'idle') return null
  return (
    <Notice tone="attention" role="status">
      {t(busyTexts[status])} {t('meter.busy.resume')}
    </Notice>
  )
}

function ClockNotice() {
  const t = useT()
  const now = useNow()
  const { data: time } = useQuery(meterQueries.timeConfig())
  const { data: offsetMs } = useQuery(meterQueries.clockOffset())
  const problem = clockProblem(time?.clockSet, offsetMs)
  if (problem === null) return null
  return (
    <Notice tone="attention">
      {problem === 'unset' || offsetMs === undefined
        ? t('meter.clock.unset')
        : t('meter.clock.off', { meter: formatExact(now + offsetMs), browser: formatExact(now) })}
    </Notice>
  )
}
