import type { Token, UnreadableRow } from '../../../api/token'
import { t } from '../../../i18n/i18n'
import { isVisible } from '../../../lib/visible-text'

/** A name that shows nothing would leave an empty row and a question about “”: it is replaced by words
 *  that say so, wherever the token is named. */
export const withShownName = <Named extends Token | UnreadableRow>(named: Named): Named =>
  named.name === null || isVisible(named.name)
    ? named
    : { ...named, name: t('tokens.noName', { end: (named.id ?? '').slice(-6) }) }
