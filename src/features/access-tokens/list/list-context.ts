import { createContext, useContext } from 'react'

import type { Token } from '../../../api/token'
import type { HandedOver } from '../model/handed-over'
import type { OpenDialog } from '../model/open-dialog'
import type { ListView } from './find/list-view'

/** What the parts of the list share: the actions, and the sets of tokens in a special state. */
type ListContextValue = {
  openDialog: (dialog: OpenDialog) => void
  authorise: (token: Token) => void
  select: (token: Token, isSelected: boolean) => void
  changeView: (change: Partial<ListView>) => void
  /** Ids of the tokens whose authorisation is under way. */
  authorisingIds: ReadonlySet<string>
  /** Ids of the tokens that were authorised just now, under the pointer that is still there. */
  authorisedIds: ReadonlySet<string>
  /** Ids of the tokens that have a successor already. */
  replacedIds: ReadonlySet<string>
  /** Whether this meter reports when a token was last used. */
  reportsUse: boolean
  /** The token that was handed over here, whose first request is awaited, and its last use before. */
  handedOver: HandedOver | null
  /** Tokens are shown as cards. */
  isNarrow: boolean
}

/** Its value should stay the same object until something in it changes: every new object makes all
 *  readers render again. */
export const ListContext = createContext<ListContextValue | null>(null)

/** @throws Error outside the list */
export function useList(): ListContextValue {
  const list = useContext(ListContext)
  if (list === null) throw new Error('This part belongs inside the list of access tokens')
  return list
}
