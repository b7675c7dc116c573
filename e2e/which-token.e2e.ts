import type { Locator, Page } from '@playwright/test'

import { DAY_S } from '../src/lib/duration'
import { checkA11y } from './support/a11y'
import { NOW } from './support/meter'
import { paste } from './support/paste'
import { expect, test } from './support/test'
import { rowNamed, storedToken, tokenTable } from './support/tokens'

const NOW_S = NOW / 1000

async function openWhichToken(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Which token is this?' }).click()
  return page.getByRole('dialog', { name: 'Which token is this?' })
}

const tokenField = (dialog: Locator) => dialog.getByLabel('Token', { exact: true })

/** A token with these claims; nobody but a meter could tell that its signature is none. */
function jwtWith(claims: Record<string, unknown>): string {
  const parts = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return [...parts, 'A'.repeat(342)].join('.')
}

/** Claims of an access token as a meter of this kind makes them. */
const claims = {
  aud: 'Old thing',
  cre: NOW_S - 400 * DAY_S,
  exp: NOW_S + 40 * DAY_S,
  iss: 'TQS',
  jti: '0190c8a2-7e1f-4d7c-9b52-0c9d3a1f4e11',
  role: 'api',
  sub: 'EMOS',
}

test('a token from an old configuration is found in the list', async ({
  page,
  signIn,
  arrange,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'Garage', role: 'api' })
  await signIn()
  const dialog = await openWhichToken(page)
  const answer = dialog.getByRole('status')
  await expect(tokenField(dialog)).toBeFocused()
  await expect(answer).toBeEmpty()

  // As a mail client breaks it.
  const broken = secret.replaceAll(/.{70}/g, '$&\n')
  await paste(tokenField(dialog), `meters:\n  - name: grid\n    token: "Bearer ${broken}"\n`)
  await expect(answer).toContainText('This is “Garage”. It is on this meter and works.')
  await expect(answer).toContainText('Active')
  await checkA11y(page, { widths: [320], include: 'dialog' })

  await dialog.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('dialog', { name: 'Garage' })).toContainText('Identifier')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a token of the list says what is the matter with it', async ({
  page,
  signIn,
  arrange,
  meter,
}) => {
  const waiting = await arrange.token({ name: 'Boiler', role: 'api' })
  const ended = await arrange.authorisedToken({
    name: 'Garden',
    role: 'api',
    expiresAt: NOW + 3_600_000,
  })
  await meter.moveClock(2 * 3_600_000)
  await signIn()
  const dialog = await openWhichToken(page)
  await paste(tokenField(dialog), waiting.secret)
  await expect(dialog.getByRole('status')).toContainText(
    'This is “Boiler”. It is on this meter, but does nothing until it is authorised.',
  )
  await paste(tokenField(dialog), ended.secret)
  await expect(dialog.getByRole('status')).toContainText(
    'This is “Garden”. It is still on this meter’s list, but has expired',
  )
})

test('what is no token of this list is named for what it is', async ({ page, signIn, arrange }) => {
  const revoked = await arrange.authorisedToken({ name: 'Lost phone', role: 'admin' })
  await arrange.revoke(revoked.id)
  await signIn()
  const session = (await storedToken(page)) ?? ''
  const dialog = await openWhichToken(page)
  const cases = [
    [revoked.secret, /not one that this meter has: it was revoked here, or another meter/],
    [revoked.secret, 'By its own account it is “Lost phone”, with the role admin.'],
    [jwtWith({ ...claims, exp: NOW_S - DAY_S }), /has expired, and it is not on this meter/],
    [jwtWith({ ...claims, exp: NOW_S - DAY_S }), 'It expired yesterday.'],
    [jwtWith({ ...claims, exp: 253_402_214_400 }), 'It never expires.'],
    [session, /a sign-in session: what a browser gets for the password. It ends in 6 days|7 days/],
    [jwtWith({ iss: 'Home Assistant', exp: NOW_S }), 'It names “Home Assistant” as its maker.'],
    [jwtWith({ sub: 'someone' }), 'no such meter made it. It does not say who did.'],
    [jwtWith({ ...claims, role: 'service' }), /neither an access token nor a sign-in session/],
    [`${revoked.secret} ${jwtWith(claims)}`, 'There are 2 different tokens in this text.'],
    ['correct horse battery staple', 'There is no token in this text.'],
  ] as const
  for (const [pasted, sentence] of cases) {
    await paste(tokenField(dialog), pasted)
    await expect(dialog.getByRole('status')).toContainText(sentence)
    await expect(dialog.getByRole('button', { name: 'Show in list' })).toBeHidden()
  }
})

test('with no token on the meter, every token is somebody else’s', async ({
  page,
  signIn,
  meter,
}) => {
  await meter.setSeed('empty')
  await signIn()
  const dialog = await openWhichToken(page)
  await paste(tokenField(dialog), jwtWith(claims))
  await expect(dialog.getByRole('status')).toContainText('not one that this meter has')
})

test('what is pasted is neither sent nor kept', async ({ page, signIn, arrange }) => {
  const { secret } = await arrange.authorisedToken({ name: 'Garage', role: 'api' })
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await signIn()
  const dialog = await openWhichToken(page)
  await expect(dialog).toBeVisible()
  await page.waitForLoadState('networkidle')

  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await paste(tokenField(dialog), secret)
  await expect(dialog.getByRole('status')).toContainText('This is “Garage”.')
  expect(sent).toEqual([])

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const kept = await page.evaluate(async () => {
    const stores = 'caches' in globalThis ? await caches.keys() : []
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
      location.href,
      stores,
      document.cookie,
      document.documentElement.outerHTML,
    ])
  })
  expect(kept).not.toContain(secret.slice(0, 60))
  expect(lines.join('\n')).not.toContain(secret.slice(0, 60))

  await openWhichToken(page)
  await expect(tokenField(dialog)).toHaveValue('')
})

test('a token is looked up and shown in a long list, by keyboard alone', async ({
  page,
  signIn,
  arrange,
  meter,
}) => {
  await meter.setSeed('many-1000')
  const { secret } = await arrange.authorisedToken({ name: 'Zoo', role: 'api' })
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Which token is this?' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Which token is this?' })
  await expect(tokenField(dialog)).toBeFocused()
  await paste(tokenField(dialog), secret)
  await expect(dialog.getByRole('status')).toContainText('This is “Zoo”.')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Show in list' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(rowNamed(page, 'Zoo')).toBeInViewport()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('Zoo')

  await page.goBack()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('')
  await expect(dialog).toBeHidden()
})

test('each time a row is shown it is lit, once', async ({ page, signIn, arrange, meter }) => {
  await meter.setSeed('many-1000')
  const { secret } = await arrange.authorisedToken({ name: 'Zoo', role: 'api' })
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  const light = () => rowNamed(page, 'Zoo').evaluate((row) => getComputedStyle(row).animationName)
  for (const time of ['first', 'second']) {
    await test.step(time, async () => {
      const dialog = await openWhichToken(page)
      await paste(tokenField(dialog), secret)
      await dialog.getByRole('button', { name: 'Show in list' }).click()
      await expect.poll(light).not.toBe('none')
      // A row that is still marked would be lit again whenever the long list draws it anew.
      await expect.poll(light).toBe('none')
    })
  }
})
