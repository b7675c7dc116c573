import { useEffect, useState } from 'react'

import { waitAfter } from './slow-down'

let wrongInARow = 0

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
