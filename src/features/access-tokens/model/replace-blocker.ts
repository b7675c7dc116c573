import type { Token } from '../../../api/token'
import type { MessageKey } from '../../../i18n/locales'
import { tokenStatus, type TokenStatus } from './token-status'

/** Why a token of this status cannot be replaced; null = it can. */
const replaceBlockers: Record<TokenStatus, MessageKey | null> = {
  waiting: 'menu.replaceBlocked',
  active: null,
  'expires-soon': null,
  expired: 'menu.replaceBlocked',
}

/** @param now epoch ms @returns the reason to show, or null when Replace makes sense */
export const replaceBlocker = (token: Token, now: number): MessageKey | null =>
  replaceBlockers[tokenStatus(token, now)]
