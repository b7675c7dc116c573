import type { Token } from '../../../api/token'
import type { Translate } from '../../../i18n/i18n'
import { downloadText } from '../../../lib/download'
import { showToast } from '../../../ui/toast-store'
import { toCsv } from './csv'
import { fileNameFrom } from '../../../lib/file-name'
import { tokenStatus } from '../model/token-status'

/** Saves the tokens as a CSV file, in their order; a toast says so when there are none.
 *  @param now epoch ms */
export function downloadCsv(tokens: readonly Token[], now: number, t: Translate): void {
  if (tokens.length === 0) {
    showToast({ tone: 'info', text: t('csv.nothing') })
    return
  }
  const fileName = fileNameFrom(t('tokens.title'), 'access-tokens', 'csv')
  downloadText(fileName, tokensCsv(tokens, now, t), 'text/csv')
  showToast({ tone: 'done', text: t('csv.done', { count: tokens.length }) })
}

/** One row per token. Times are ISO 8601 in UTC, empty where there is none.
 *  @param now epoch ms */
export function tokensCsv(tokens: readonly Token[], now: number, t: Translate): string {
  const header = [
    t('tokens.column.name'),
    t('tokens.column.role'),
    t('tokens.column.status'),
    t('tokens.detail.created'),
    t('tokens.detail.authorised'),
    t('tokens.detail.expires'),
    t('tokens.detail.lastUsed'),
    t('tokens.detail.id'),
  ]
  const rows = tokens.map((token) => [
    token.name,
    t(`role.${token.role}`),
    t(`status.${tokenStatus(token, now)}`),
    iso(token.createdAt),
    iso(token.authorisedAt),
    iso(token.expiresAt),
    iso(token.lastUsedAt),
    token.id,
  ])
  return toCsv(header, rows)
}

/** `2027-03-14T22:59:59Z`; the meter counts in whole seconds. */
const iso = (at: number | null | undefined) =>
  typeof at === 'number' ? new Date(at).toISOString().replace('.000', '') : ''
