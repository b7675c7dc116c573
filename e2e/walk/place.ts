import type { Locator } from '@playwright/test'

import type { AddDialog } from '../pages/add-dialog'
import type { DetailsDialog } from '../pages/details-dialog'
import type { DialogPart } from '../pages/dialog-part'
import type { LeftBehindDialog } from '../pages/left-behind-dialog'
import type { RevealDialog } from '../pages/reveal-dialog'
import type { RevokeDialog, RevokeManyDialog } from '../pages/revoke-dialog'

/** Where a person is on the page, and what is known there.
 *  - `add`: the form is filled in   - `lost`: its answer was lost; `isMade`: the meter has the token
 *  - `question`: asked on top of another dialog, which is left or stays */
export type Place =
  | { kind: 'list' }
  | { kind: 'details'; dialog: DetailsDialog }
  | { kind: 'add'; dialog: AddDialog; name: string }
  | { kind: 'lost'; dialog: AddDialog; name: string; isMade: boolean }
  | { kind: 'left-behind'; dialog: LeftBehindDialog; name: string; isMade: boolean }
  | Reveal
  | { kind: 'revoke'; dialog: RevokeDialog; name: string }
  | { kind: 'revoke-many'; dialog: RevokeManyDialog; left: number | null }
  | { kind: 'question'; dialog: DialogPart; stay: Locator; leave: Locator; from: Place }

type Reveal = {
  kind: 'reveal'
  dialog: RevealDialog
  name: string
  isTaken: boolean
  isAuthorised: boolean
}

export type PlaceAt<Kind extends Place['kind']> = Extract<Place, { kind: Kind }>

/** @property run resolves, once the page has said what came of it, to where it leads */
export type Step = { title: string; run: () => Promise<Place> }

/** What leads on into the product is done more often than what leads back out of it. */
export const often = (step: Step): readonly Step[] => [step, step, step]

/** What happens to a request on its way: nothing, its answer is lost, or it never arrives. */
export type Loss = 'lost' | 'refuse' | null
export const losses: readonly Loss[] = [null, null, 'lost', 'refuse']

/** Whether the secret of a new token may be on the page there. */
export const showsSecret = (place: Place): boolean =>
  place.kind === 'reveal' || (place.kind === 'question' && showsSecret(place.from))
