import { pauseStore } from '../api/pause'
import { useStore } from '../lib/use-store'
import { useT } from './i18n'

/** What is being waited for and how long, as a sentence that counts down; undefined when nothing is. */
export function usePauseText(): string | undefined {
  const t = useT()
  const pause = useStore(pauseStore)
  return pause === null ? undefined : t(`pause.${pause.reason}`, { seconds: pause.seconds })
}
