import type { Locator } from '@playwright/test'

/** Puts text into a field as pasting does. (`fill` sets the value past React where Firefox is driven by
 *  WebDriver BiDi, so a field that follows its state would not notice.) */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.selectText()
  await field.evaluate((_field, words) => document.execCommand('insertText', false, words), text)
}
