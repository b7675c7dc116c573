import { expect, type Page } from '@playwright/test'

import { openDialogs } from '../pages/dialog-part'

/** The widths of a computer, a tablet, a phone and a small one, in CSS pixels. */
export const layoutWidths = [1280, 1024, 390, 320] as const

const expectSoftly = expect.configure({ soft: true, timeout: 3000 })

/** The least side of what is pressed, in CSS pixels: with a mouse, and with a finger. */
const leastTarget = { mouse: 24, finger: 44 } as const
type Pointer = keyof typeof leastTarget

/** Expects of what is on screen, the page or the topmost dialog, that nothing is wider than the window or
 *  its dialog, that no text is cut without a way to read it, and that what is pressed is large enough.
 *  @param widths in CSS pixels; the last of them is what the page is left with
 *  @param name of what is measured, for the message */
export async function expectLayout(
  page: Page,
  widths: readonly number[],
  name = 'the screen',
  pointer: Pointer = 'mouse',
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 760 ? 844 : 800 })
    // A list that becomes cards is drawn anew, some frames after the window has its new width.
    await expectSoftly
      .poll(() => page.evaluate(measureLayout, leastTarget[pointer]), {
        message: `${name}, ${width} px wide, with a ${pointer}`,
      })
      .toEqual([])
  }
}

/** The same at every width, and with a finger at that of a phone. */
export async function expectLayoutEverywhere(page: Page, name?: string): Promise<void> {
  await expectLayout(page, layoutWidths, name)
  await withFinger(page, () => expectLayout(page, [390], name, 'finger'))
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Makes the pointer a finger for a while: what a page made with `hasTouch` has from its start. */
async function withFinger(page: Page, measure: () => Promise<void>): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
  await measure()
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: false })
  await devTools.detach()
}

/** Leaves what is open, question after question, without a word. */
export async function closeDialogs(page: Page): Promise<void> {
  await page.reload()
  await expect(openDialogs(page)).toHaveCount(0)
}

/** What is wrong with the layout, a line each. It runs in the page, so it holds all that it needs.
 *  @param least the least side of what is pressed, in CSS pixels */
// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page has nothing around it
function measureLayout(least: number): string[] {
  const findings: string[] = []
  const tolerance = 1
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const edges = root.getBoundingClientRect()

  // Neither a secret nor a class name made by the build: the tag, and how a person finds it.
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? ''
    const text = (label || element.textContent).replace(/eyJ\S*/, 'eyJ…').slice(0, 30)
    return `<${element.tagName.toLowerCase()}> “${text}”`
  }
  const styleOf = (element: Element) => getComputedStyle(element)
  const isClipped = (element: Element) => {
    for (let above = element.parentElement; above && above !== root; above = above.parentElement) {
      // Whether it scrolls on purpose or cuts, nothing of it is seen beside that box.
      if (styleOf(above).overflowX !== 'visible') return true
    }
    return false
  }
  const isForReadersOnly = (element: Element) =>
    [...ancestors(element)].some((one) => styleOf(one).clipPath.startsWith('inset(50%'))
  function* ancestors(element: Element) {
    for (let one: Element | null = element; one && one !== root; one = one.parentElement) yield one
  }
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )

  for (const [box, what] of [
    [document.documentElement, 'the page'],
    [root, 'the dialog'],
  ] as const) {
    const { scrollWidth, clientWidth } = box
    if (scrollWidth > clientWidth)
      findings.push(`${what} is ${scrollWidth} px in ${clientWidth} px`)
  }

  for (const element of root.querySelectorAll('*')) {
    if (!element.checkVisibility({ checkVisibilityCSS: true }) || isForReadersOnly(element))
      continue
    if (element.closest('svg') !== null && element.tagName !== 'svg') continue
    const { left, right, width, height } = element.getBoundingClientRect()
    if (width === 0 || height === 0) continue
    const isBeside = left < edges.left - tolerance || right > edges.right + tolerance
    if (isBeside && !isClipped(element)) findings.push(`${nameOf(element)} leaves its place`)

    const { overflowX, overflowY, webkitLineClamp } = styleOf(element)
    const cutsAcross = ['hidden', 'clip'].includes(overflowX)
    const cutsDown = ['hidden', 'clip'].includes(overflowY) && webkitLineClamp !== 'none'
    // A field scrolls by itself.
    const isField = element.matches('input, select, textarea')
    const isCut =
      (cutsAcross && element.scrollWidth > element.clientWidth + tolerance) ||
      (cutsDown && element.scrollHeight > element.clientHeight + tolerance)
    // A title says it in whole; a button opens it, as a name on the list does its details; what is copied
    // is read where it is pasted, and by a screen reader.
    const isReadable = element.closest('[title], button, [role="group"][aria-label]') !== null
    if (isCut && !isReadable && !isField) findings.push(`${nameOf(element)} is cut`)
    // What a box of fixed size holds must not be drawn over what stands beside it.
    if (
      hasOwnText(element) &&
      overflowX === 'visible' &&
      styleOf(element).display !== 'inline' &&
      element.scrollWidth > element.clientWidth + tolerance
    )
      findings.push(`${nameOf(element)} is wider than its box`)
  }

  const targets = 'a[href], button, input, select, textarea, summary, [role="menuitem"]'
  for (const target of root.querySelectorAll(targets)) {
    if (!target.checkVisibility({ checkVisibilityCSS: true }) || isForReadersOnly(target)) continue
    // A link within a sentence is as high as its line.
    if (styleOf(target).display === 'inline') continue
    const isTick = target.matches('[type="radio"], [type="checkbox"]')
    const box = ((isTick && target.closest('label')) || target).getBoundingClientRect()
    // Some are drawn smaller than they are, by what lies over them.
    const over = getComputedStyle(target, '::after')
    const isLarger = over.content !== 'none' && over.position === 'absolute'
    const [width, height] = [
      Math.max(box.width, isLarger ? Number.parseFloat(over.width) : 0),
      Math.max(box.height, isLarger ? Number.parseFloat(over.height) : 0),
    ]
    if (box.width === 0 || Math.min(width, height) >= least - 0.5) continue
    findings.push(`${nameOf(target)} is ${Math.round(width)} × ${Math.round(height)} px`)
  }
  return findings
}
