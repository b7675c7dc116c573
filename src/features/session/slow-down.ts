import { useEffect, useState } from 'react'

/** Wrong passwords in a row before the form slows down. */
const FREE_TRIES = 5

const FIRST_WAIT_S = 5
const LONGEST_WAIT_S = 60

let wrongInARow = 0

/** How long to wait before the next try, in whole seconds: nothing at first, then twice as long after
 *  each further wrong password. @param failures wrong passwords in a row */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(FIRST_WAIT_S * 2 ** (failures - FREE_TRIES), LONGEST_WAIT_S)
}

/** Counts wrong passwords in a row, in this tab, and down to the next try. */
export function useSlowDown(): {
  /** Seconds until the next try; 0 = now. */
  waitS: number
  countWrong: () => void
  countRight: () => void
} {
  const [waitS, setWaitS] = useState(0)
  useEffect(() => {
    if (waitS === 0) return undefined
    const timer = setTimeout(() => setWaitS(waitS - 1), 1000)
    return () => clearTimeout(timer)
  }, [waitS])
  return {
    waitS,
    countWrong: () => {
      wrongInARow += 1
      setWaitS(waitAfter(wrongInARow))
    },
    countRight: () => {
      wrongInARow = 0
    },
  }
}
