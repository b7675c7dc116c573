import { usePastedToken } from './use-pasted-token'
import { useShortcuts } from './use-shortcuts'

type ShortcutListenerProps = Parameters<typeof useShortcuts>[0] & {
  /** A token was pasted outside every field. @param text as it was pasted */
  onPasteToken: (text: string) => void
}

/** The shortcuts as a component, so that their code can be loaded after the page. */
export function ShortcutListener({ onPasteToken, ...handlers }: ShortcutListenerProps) {
  useShortcuts(handlers)
  usePastedToken(onPasteToken)
  return null
}
