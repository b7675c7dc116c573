import type { Token } from '../../../api/token'
import type { Translate } from '../../../i18n/i18n'
import { downloadText } from '../../../lib/download'
import { showToast } from '../../../ui/toast-store'
import { fileNameFrom } from '../../../lib/file-name'
import { pageAddress } from '../model/page-address'
import { expiryCalendar, type ExpiryEvent } from './ics'

/** Saves one calendar file with all expiries still to come; when there are none, a toast says so.
 *  @param now epoch ms */
export function downloadCalendar(tokens: readonly Token[], now: number, t: Translate): void {
  const events = expiryEvents(tokens, now, pageAddress(), t)
  if (events.length === 0) {
    showToast({ tone: 'info', text: nothingText(tokens, t) })
    return
  }
  const [only] = tokens.length === 1 ? tokens : []
  const fileName = fileNameFrom(only?.name ?? t('tokens.title'), 'access-tokens', 'ics')
  downloadText(fileName, expiryCalendar(events, now), 'text/calendar')
  showToast({ tone: 'done', text: t('calendar.done', { count: events.length }) })
}

/** The expiries after now as calendar entries, with the steps to renew each.
 *  @param now epoch ms   @param address where the steps begin; without a secret */
export function expiryEvents(
  tokens: readonly Token[],
  now: number,
  address: string,
  t: Translate,
): ExpiryEvent[] {
  return tokens.flatMap(({ id, name, role, expiresAt }) => {
    if (expiresAt === null || expiresAt <= now) return []
    return [
      {
        id,
        expiresAt,
        summary: t('calendar.summary', { name }),
        description: t('calendar.description', { name, role, address }),
      },
    ]
  })
}

function nothingText(tokens: readonly Token[], t: Translate): string {
  const [token, ...others] = tokens
  if (!token || others.length > 0) return t('calendar.nothing')
  const { name } = token
  return token.expiresAt === null
    ? t('calendar.neverExpires', { name })
    : t('calendar.hasExpired', { name })
}
