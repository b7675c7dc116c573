import { createStore } from '../lib/create-store'
import { useStore } from '../lib/use-store'

/** How often components that show the time are rendered again, in milliseconds. */
const TICK_MS = 15_000

const clock = createStore(Date.now(), run)

const tick = (): void => clock.set(Date.now())

function run(): () => void {
  tick()
  const timer = setInterval(tick, TICK_MS)
  document.addEventListener('visibilitychange', tick)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}

/** The current time in epoch ms: one value for the whole page, updated every 15 seconds. */
export const useNow = (): number => useStore(clock)
