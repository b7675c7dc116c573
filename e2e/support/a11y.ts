import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Options = {
  /** Widths in CSS pixels; the present one when left out. */
  widths?: readonly number[]
  /** Part of the page that is looked at, as a CSS selector; all of it when left out. */
  include?: string
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects no accessibility finding in light and dark (an installed Firefox cannot be told to be dark). */
export async function checkA11y(page: Page, { widths, include }: Options = {}): Promise<void> {
  const before = page.viewportSize()
  const isChromium = page.context().browser()?.browserType().name() === 'chromium'
  const schemes = isChromium ? (['light', 'dark'] as const) : (['light'] as const)
  for (const width of widths ?? [undefined]) {
    if (width !== undefined) await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of schemes) {
      if (isChromium) await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      // A colour scheme changes colours alone.
      if (colorScheme === 'light') axe.withTags(tags)
      else axe.withRules('color-contrast')
      const { violations } = await (include === undefined ? axe : axe.include(include)).analyze()
      expect(violations.map(describe), `${colorScheme}, ${width ?? 'same'} px wide`).toEqual([])
    }
  }
  if (isChromium) await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

type Violation = { id: string; help: string; nodes: { target: unknown[] }[] }

/** Rule and places, without the markup: it may hold a secret. */
function describe({ id, help, nodes }: Violation): string {
  return `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
}
