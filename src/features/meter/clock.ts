/** From how far off a clock misleads about expiry, in milliseconds: 2 minutes. */
const CLOCK_TOLERANCE_MS = 2 * 60_000

type ClockProblem = 'unset' | 'off'

/** What is wrong with the meter's clock, or null.
 *  @param isSet false when the meter says that it never learnt the time
 *  @param offsetMs how far it is ahead of this browser's clock; undefined where it is not told */
export function clockProblem(
  isSet: boolean | undefined,
  offsetMs: number | undefined,
): ClockProblem | null {
  if (isSet === false) return 'unset'
  return offsetMs !== undefined && Math.abs(offsetMs) > CLOCK_TOLERANCE_MS ? 'off' : null
}
