/** Wrong passwords in a row before the form slows down. */
const FREE_TRIES = 5

const FIRST_WAIT_S = 5
const LONGEST_WAIT_S = 60

/** How long to wait before the next try, in whole seconds: nothing at first, then twice as long after
 *  each further wrong password. @param failures wrong passwords in a row */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(FIRST_WAIT_S * 2 ** (failures - FREE_TRIES), LONGEST_WAIT_S)
}
