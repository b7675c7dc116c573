import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

type Options = {
  /** Widths in CSS pixels; the present one when left out. */
  widths?: readonly number[]
  /** Part of the page that is looked at, as a CSS selector; all of it when left out. */
  include?: string
}

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}

/** A colour scheme changes colours alone. */
const darkRules: RunOptions = { runOnly: ['color-contrast'], resultTypes: ['violations'] }

/** Expects no accessibility finding, in light and dark. */
export async function checkA11y(page: Page, { widths, include }: Options = {}): Promise<void> {
  const before = page.viewportSize()
  for (const width of widths ?? [undefined]) {
    if (width !== undefined) await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const findings = await runAxe(page, include, colorScheme === 'light' ? rules : darkRules)
      expect(findings, `${colorScheme}, ${width ?? 'same'} px wide`).toEqual([])
    }
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

/** The same for the open dialog: the page behind it is out of reach and was looked at without it.
 *  @param widths in CSS pixels; left out, those of a computer and of a small phone */
export async function checkDialogA11y(
  page: Page,
  widths: readonly number[] = [1280, 320],
): Promise<void> {
  await checkA11y(page, { widths, include: 'dialog' })
}

/** The rule and the places of each finding, without the markup: it may hold a secret. */
async function runAxe(
  page: Page,
  include: string | undefined,
  options: RunOptions,
): Promise<string[]> {
  // Half a megabyte of script: once for each page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    ([context, given]) => window.axe.run(context ?? document, given),
    [include, options] as const,
  )
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).join(', ')
    return `${id}: ${help}: ${places}`
  })
}

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- adds to a type of the browser's
  interface Window {
    axe: typeof axe
  }
}
