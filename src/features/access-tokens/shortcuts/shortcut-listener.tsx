import { useShortcuts } from './use-shortcuts'

type ShortcutListenerProps = Parameters<typeof useShortcuts>[0]

/** The shortcuts as a part of the page that can be fetched after it. */
export function ShortcutListener(handlers: ShortcutListenerProps) {
  useShortcuts(handlers)
  return null
}
