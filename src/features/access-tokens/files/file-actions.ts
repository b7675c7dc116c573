import type { Token } from '../../../api/token'
import { t, withExtraMessages } from '../../../i18n/i18n'
import { showToast } from '../../../ui/toast-store'

/** Saves a calendar file with the expiries of these tokens; a toast says so when none expires.
 *  @param now epoch ms */
export function saveCalendar(tokens: readonly Token[], now: number): void {
  run(
    withExtraMessages(import('./calendar-files')).then(({ downloadCalendar }) =>
      downloadCalendar(tokens, now, t),
    ),
  )
}

/** Saves these tokens as a table for a spreadsheet, in this order. @param now epoch ms */
export function saveCsv(tokens: readonly Token[], now: number): void {
  run(
    withExtraMessages(import('./csv-files')).then(({ downloadCsv }) => downloadCsv(tokens, now, t)),
  )
}

function run(action: Promise<void>): void {
  action.catch(() => showToast({ tone: 'failed', text: t('app.loadFailed') }))
}
