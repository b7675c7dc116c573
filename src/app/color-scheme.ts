import { storage } from '../lib/storage'

const SETTING = 'color-scheme'

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** What was chosen in this browser; without a choice the page follows the system. */
export function chosenColorScheme(): ColorScheme {
  const stored = storage.read(SETTING)
  return colorSchemes.find((scheme) => scheme === stored) ?? 'system'
}

/** Draws the page light or dark as it was chosen. @see src/ui/theme.css */
export function applyColorScheme(scheme: ColorScheme): void {
  document.documentElement.dataset['scheme'] = scheme
}

/** Changes the page at once and keeps the choice. */
export function chooseColorScheme(scheme: ColorScheme): void {
  applyColorScheme(scheme)
  storage.write(SETTING, scheme)
}
