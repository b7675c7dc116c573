import { useShortcuts } from './use-shortcuts'

type ShortcutListenerProps = Parameters<typeof useShortcuts>[0]

/** The shortcuts as a component, so that their code can be loaded after the page. */
export function ShortcutListener(handlers: ShortcutListenerProps) {
  useShortcuts(handlers)
  return null
}
