import type { Page } from '@playwright/test'

/** Presses a key again and again, and looks at what has the focus then.
 *  @returns `stops`, how many had it; `covered`, a line for each of which a part is hidden where it stands,
 *  by something that sticks or by an edge */
export async function tabThrough(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  presses: number,
): Promise<{ covered: string[]; stops: number }> {
  const stops = new Map<string, string | null>()
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(lookAtFocus)
    // Past the last one the focus is with the browser for once.
    if (stop) stops.set(stop.name, stop.finding ?? stops.get(stop.name) ?? null)
  }
  const covered = [...stops.values()].filter((finding) => finding !== null)
  return { covered, stops: stops.size }
}

/** Runs in the page. @returns null where nothing has the focus */
async function lookAtFocus(): Promise<{ name: string; finding: string | null } | null> {
  // What a person sees is drawn in the next frame, and a long list draws other rows in the one after it.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  const focused = document.activeElement
  if (focused === null || focused === document.body) return null
  // A radio or a box to tick may be drawn by its label alone.
  const isTick = focused.matches('[type="radio"], [type="checkbox"]')
  const shape = (isTick && focused.closest('label')) || focused
  const { left, top, width, height } = shape.getBoundingClientRect()
  // Off the corners, which may be round.
  const shares = [
    [0.5, 0.5],
    [0.5, 0.1],
    [0.5, 0.9],
    [0.1, 0.5],
    [0.9, 0.5],
  ] as const
  const hidden = shares.filter(([x, y]) => {
    const hit = document.elementFromPoint(left + width * x, top + height * y)
    return hit === null || !shape.contains(hit)
  })
  const words = focused.getAttribute('aria-label') ?? shape.textContent ?? ''
  const name = `<${focused.tagName.toLowerCase()}> “${words.replace(/eyJ\S*/, 'eyJ…').slice(0, 30)}”`
  const finding = `${name}, ${Math.round(height)} px high at ${Math.round(top)}: ${hidden.length} of ${shares.length} points are hidden`
  return { name, finding: hidden.length === 0 ? null : finding }
}
