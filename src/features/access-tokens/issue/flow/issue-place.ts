/** Where an ADD or Replace stands on the page. It can be left while the meter is being asked: then it
 *  shows nothing, but stays mounted, because only there can the answer and its secret arrive. */
export type IssuePlace = {
  isInFront: boolean
  /** The person goes on elsewhere on the page. */
  onLeave: () => void
  /** The meter has answered: to be shown as soon as no other dialog is open. */
  onAnswer: () => void
}
