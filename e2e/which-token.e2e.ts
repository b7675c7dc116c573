import type { Locator } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { DAY_S } from '../src/lib/duration'
import { DetailsDialog } from './pages/details-dialog'
import { openDialogs } from './pages/dialog-part'
import { WhichTokenDialog } from './pages/which-token-dialog'
import { lastMatchesHolding } from './support/last-match'
import { NOW } from './support/meter'
import { watchRequests } from './support/requests'
import { storedJwt } from './support/session'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

const NOW_S = NOW / 1000

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

/** What a paste in this place tells the page. @returns false when the page keeps the text to itself */
const pasteOn = (place: Locator, text: string): Promise<boolean> =>
  place.evaluate((element, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    const options = { clipboardData, bubbles: true, cancelable: true }
    return element.dispatchEvent(new ClipboardEvent('paste', options))
  }, text)

test('a token from an old configuration is found in the list, and is neither sent nor kept', async ({
  page,
  list,
  signIn,
  arrange,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'Garage', role: 'api' })
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await signIn()
  await list.expectLoaded()
  await test.step('pasted on the list it is told at once, and stays out of the search and the address', async () => {
    const { href } = new URL(page.url())
    const dialog = new WhichTokenDialog(page)
    for (const place of [page.locator('body'), list.search]) {
      // Its code comes after the list; until then the page leaves the text to the browser.
      await expect.poll(() => pasteOn(place, secret)).toBe(false)
      await expect(dialog.answer).toContainText('Garage')
      await page.keyboard.press('Escape')
      await dialog.expectClosed()
      await expect(list.search).toHaveValue('')
      expect(page.url()).toBe(href)
    }
  })
  await test.step('pasted as it stands in a file it is found', async () => {
    const dialog = await list.openWhichToken()
    const { answer } = dialog
    await expect(dialog.token).toBeFocused()
    await expect(answer).toBeEmpty()

    // As a mail client breaks it.
    const broken = secret.replaceAll(/.{70}/g, '$&\n')
    await dialog.ask(`meters:\n  - name: grid\n    token: "Bearer ${broken}"\n`)
    await expect(answer).toContainText('This is “Garage”. It is on this meter and works.')
    await expect(answer).toContainText('Active')

    await dialog.details.click()
    await expect(new DetailsDialog(page, 'Garage').root).toContainText('Identifier')
    await page.keyboard.press('Escape')
    await expect(openDialogs(page)).toHaveCount(0)
  })
  await test.step('nothing of it stays behind in the page’s regular expressions', async () => {
    const dialog = await list.openWhichToken()
    for (const text of [secret, `Bearer ${secret}`, secret.replaceAll(/.{70}/g, '$&\n')]) {
      await dialog.ask(text)
      await expect(dialog.answer).toContainText('This is “Garage”.')
      expect(await lastMatchesHolding(page, secret)).toEqual([])
    }
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
  })
  await test.step('it is neither sent nor kept', async () => {
    const dialog = await list.openWhichToken()
    await dialog.expectOpen()

    const sent = watchRequests(page, {})
    await dialog.ask(secret)
    await expect(dialog.answer).toContainText('This is “Garage”.')
    // The page goes on asking for the meter's clock: of tokens it asks nothing, and it tells nothing.
    const asked = sent.map((request) => new URL(request.url()).pathname)
    expect(asked).not.toContainEqual(expect.stringContaining(accessTokenPaths.tokens))
    const told = sent.map((request) => `${request.url()} ${request.postData()}`).join('\n')
    expect(told).not.toContain(secret.slice(0, 60))

    await page.keyboard.press('Escape')
    await dialog.expectClosed()
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

    await list.openWhichToken()
    await expect(dialog.token).toHaveValue('')
  })
})

test('every pasted token is named for what it is', async ({
  page,
  list,
  signIn,
  meter,
  arrange,
}) => {
  const waiting = await arrange.token({ name: 'Boiler', role: 'api' })
  const ended = await arrange.authorisedToken({
    name: 'Garden',
    role: 'api',
    expiresAt: NOW + 3_600_000,
  })
  const revoked = await arrange.authorisedToken({ name: 'Lost phone', role: 'admin' })
  await arrange.revoke(revoked.id)
  await meter.moveClock(2 * 3_600_000)
  await signIn()
  const session = (await storedJwt(page)) ?? ''
  const dialog = await list.openWhichToken()
  await test.step('a token of the list says what is the matter with it', async () => {
    await dialog.ask(waiting.secret)
    await expect(dialog.answer).toContainText(
      'This is “Boiler”. It is on this meter, but does nothing until it is authorised.',
    )
    await dialog.ask(ended.secret)
    await expect(dialog.answer).toContainText(
      'This is “Garden”. It is still on this meter’s list, but has expired',
    )
  })
  await test.step('what is no token of this list is named for what it is', async () => {
    const cases = [
      [revoked.secret, /not one that this meter has: it was revoked here, or another meter/],
      [revoked.secret, 'By its own account it is “Lost phone”, with the role admin.'],
      [jwtWith({ ...claims, exp: NOW_S - DAY_S }), /has expired, and it is not on this meter/],
      [jwtWith({ ...claims, exp: NOW_S - DAY_S }), 'It expired yesterday.'],
      [jwtWith({ ...claims, exp: 253_402_214_400 }), 'It never expires.'],
      [
        session,
        /a sign-in session: what a browser gets for the password. It ends in 6 days|7 days/,
      ],
      [jwtWith({ iss: 'Home Assistant', exp: NOW_S }), 'It names “Home Assistant” as its maker.'],
      [jwtWith({ sub: 'someone' }), 'no such meter made it. It does not say who did.'],
      [jwtWith({ ...claims, role: 'service' }), /neither an access token nor a sign-in session/],
      [`${revoked.secret} ${jwtWith(claims)}`, 'There are 2 different tokens in this text.'],
      ['correct horse battery staple', 'There is no token in this text.'],
    ] as const
    for (const [pasted, sentence] of cases) {
      await dialog.ask(pasted)
      await expect(dialog.answer).toContainText(sentence)
      await expect(dialog.showInList).toBeHidden()
    }
  })
  await test.step('with no token on the meter, every token is somebody else’s', async () => {
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
    for (const { id } of await arrange.tokens()) await arrange.revoke(id)
    await comeBackTo(page)
    await expect(list.empty).toBeVisible()
    await list.openWhichToken()
    await dialog.ask(jwtWith(claims))
    await expect(dialog.answer).toContainText('not one that this meter has')
  })
})

test('a token is looked up and shown in a long list, by keyboard alone', async ({
  page,
  list,
  signIn,
  meter,
  arrange,
}) => {
  await meter.setSeed('many-1000')
  const { secret } = await arrange.authorisedToken({ name: 'Zoo', role: 'api' })
  await signIn()
  await list.expectLoaded()
  await list.menu.chooseByKeyboard('Which token is this?')
  const dialog = new WhichTokenDialog(page)
  await expect(dialog.token).toBeFocused()
  await dialog.ask(secret)
  await expect(dialog.answer).toContainText('This is “Zoo”.')
  await page.keyboard.press('Tab')
  await expect(dialog.showInList).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.expectClosed()
  await expect(list.row('Zoo').root).toBeInViewport()
  await expect(list.search).toHaveValue('Zoo')

  await page.goBack()
  await expect(list.search).toHaveValue('')
  await dialog.expectClosed()
})

test('each time a row is shown it is lit, once', async ({ page, list, signIn, arrange, meter }) => {
  await meter.setSeed('many-1000')
  const { secret } = await arrange.authorisedToken({ name: 'Zoo', role: 'api' })
  await signIn()
  await list.expectLoaded()
  const light = () => list.row('Zoo').root.evaluate((row) => getComputedStyle(row).animationName)
  for (const time of ['first', 'second']) {
    await test.step(time, async () => {
      const dialog = await list.openWhichToken()
      await dialog.ask(secret)
      await dialog.showInList.click()
      await expect.poll(light).not.toBe('none')
      // A row that is still marked would be lit again whenever the long list draws it anew.
      await page.clock.runFor(2_400)
      await expect.poll(light).toBe('none')
    })
  }
})
