import type { Token, UnreadableRow } from '../../../api/token'
import { t } from '../../../i18n/i18n'
import { isVisible } from '../../../lib/visible-text'

/** A name that shows nothing would leave an empty row and a question about “”: it is replaced by words
 *  that say so, wherever the token is named. */
const shownName = (name: string, id: string): string =>
  isVisible(name) ? name : t('tokens.noName', { end: id.slice(-6) })

export const withShownName = <Named extends Pick<Token, 'id' | 'name'>>(token: Named): Named => ({
  ...token,
  name: shownName(token.name, token.id),
})

export const withShownLabel = (row: UnreadableRow): UnreadableRow =>
  row.name === null ? row : { ...row, name: shownName(row.name, row.id ?? '') }
