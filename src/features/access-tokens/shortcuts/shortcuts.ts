import { storage } from '../../../lib/storage'

/** The page's shortcuts and the key of each, as a keyboard event names it. */
export const shortcutKeys = { add: 'a', search: '/', help: '?' } as const
export type Shortcut = keyof typeof shortcutKeys

type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'shiftKey'
  | 'ctrlKey'
  | 'altKey'
  | 'metaKey'
  | 'repeat'
  | 'isComposing'
  | 'defaultPrevented'
>

const shortcuts = ['add', 'search', 'help'] as const satisfies readonly Shortcut[]

/** The shortcut that a key press means, or null. A key that is held down means it once. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.defaultPrevented || press.repeat || press.isComposing) return null
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  // Shift is how most keyboards make "?", and some make "/"; with a letter it means something else.
  const key = press.shiftKey ? press.key : press.key.toLowerCase()
  return shortcuts.find((shortcut) => shortcutKeys[shortcut] === key) ?? null
}

/** Where a key types a letter or, as in a list of choices, looks for one. */
const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])'

/** True where a key press is meant for a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null

const SETTING = 'meter-access-tokens.shortcuts'

// Where nothing can be kept, the choice holds for this tab.
let choice: boolean | null = null

/** Single keys may be in the way of speech input, so they can be turned off (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => choice ?? storage.read(SETTING) !== 'off'

/** Keeps the choice for this browser. */
export function setShortcutsOn(areOn: boolean): void {
  choice = storage.write(SETTING, areOn ? 'on' : 'off') ? null : areOn
}
