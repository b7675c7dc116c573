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

/** The shortcut of a key press, or null. A key that is held down counts once. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.defaultPrevented || press.repeat || press.isComposing) return null
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  // Most keyboards need Shift for "?", some for "/". With a letter, Shift makes it another key.
  const key = press.shiftKey ? press.key : press.key.toLowerCase()
  return shortcuts.find((shortcut) => shortcutKeys[shortcut] === key) ?? null
}

/** Elements in which a letter key types, or searches a list of options. */
const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])'

/** True where a key press is meant for a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null

const SETTING = 'meter-access-tokens.shortcuts'

// Used when the browser cannot store the setting: the choice then holds for this tab.
let choice: boolean | null = null

/** Single-key shortcuts can disturb speech input, so they can be turned off (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => choice ?? storage.read(SETTING) !== 'off'

/** Stores the choice in this browser. */
export function setShortcutsOn(areOn: boolean): void {
  choice = storage.write(SETTING, areOn ? 'on' : 'off') ? null : areOn
}
