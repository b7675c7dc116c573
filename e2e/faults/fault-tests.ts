import type { Locator } from '@playwright/test'

import { accessTokenPaths } from '../../src/api/schemas/access-token'
import { sessionPaths } from '../../src/api/schemas/session'
import type { Meter } from '../support/meter'
import { askForSession } from '../support/session'
import { expect, test as base } from '../support/test'
import { BrokenMeter, REFUSES, sentences, type Fault } from './broken-meter'

const test = base.extend<{ broken: BrokenMeter }>({
  broken: async ({ consoleWatch }, provide) => {
    consoleWatch.allowStatus(429, 502, 504)
    consoleWatch.allowCut()
    const broken = await BrokenMeter.start()
    await provide(broken)
    await broken.stop()
  },
})

/** Lets each call go wrong in these ways, one at a time.  @param listNames the ways for the list, where they differ */
export function faultTests(names: readonly Fault[], listNames = names): void {
  // Each goes through many faults.
  test.describe.configure({ timeout: 90_000 })

  test('sign-in says what is wrong with the meter, and works afterwards', async ({
    list,
    frame,
    signInPage,
    broken,
  }) => {
    await signInPage.goto(broken.url)
    await eachFault(names, async (fault, sentence) => {
      broken.breakCall({ method: 'POST', path: sessionPaths.signIn }, fault)
      await signInPage.enterPassword()
      await expectSentence(signInPage.problem, sentence)
      await broken.mend()
      await signInPage.enterPassword()
      await list.expectOpen()
      await frame.signOut()
      await expect(signInPage.problem).toHaveCount(0)
    })
  })

  test('the list says what is wrong with the meter, and comes with Retry', async ({
    page,
    list,
    signIn,
    broken,
  }) => {
    await signIn({ origin: broken.url })
    await eachFault(listNames, async (fault, sentence) => {
      broken.breakCall({ method: 'GET', path: accessTokenPaths.tokens }, fault)
      await page.reload()
      await expectSentence(list.problem, sentence)
      await broken.mend()
      await list.retry.click()
      await list.expectLoaded()
    })
  })

  test('ADD says what is wrong with the meter, and can be used again', async ({
    list,
    signIn,
    broken,
  }) => {
    await signIn({ origin: broken.url })
    await eachFault(names, async (fault, sentence) => {
      const name = `ADD ${fault}`
      broken.breakCall({ method: 'POST', path: accessTokenPaths.tokens }, fault)
      const dialog = await list.openAdd()
      await dialog.fillIn({ name })
      await dialog.submit.click()
      await expectSentence(dialog.problem, sentence)
      await broken.mend()
      const reveal = await dialog.send(name)
      await reveal.leaveUntaken()
    })
  })

  test('AUTHORISE says what is wrong with the meter, and works afterwards', async ({
    list,
    frame,
    signIn,
    meter,
    broken,
  }) => {
    await addTokens(
      broken.url,
      meter,
      names.map((fault) => `AUTHORISE ${fault}`),
    )
    await signIn({ origin: broken.url })
    await eachFault(names, async (fault, sentence) => {
      const name = `AUTHORISE ${fault}`
      broken.breakCall({ method: 'POST', path: `${accessTokenPaths.tokens}/` }, fault)
      await list.row(name).authorise.click()
      // The notifications of the faults before are there as well.
      await expectSentence(frame.notifications.getByText(`“${name}”`), sentence)
      await broken.mend()
      await list.row(name).authorise.click()
      await expect(list.row(name).root).toContainText('Active')
    })
  })

  test('REVOKE says what is wrong with the meter, and works afterwards', async ({
    list,
    signIn,
    meter,
    broken,
  }) => {
    await addTokens(
      broken.url,
      meter,
      names.map((fault) => `REVOKE ${fault}`),
    )
    await signIn({ origin: broken.url })
    await eachFault(names, async (fault, sentence) => {
      const name = `REVOKE ${fault}`
      broken.breakCall({ method: 'DELETE', path: `${accessTokenPaths.tokens}/` }, fault)
      const dialog = await list.openRevoke(name)
      await dialog.confirm.click()
      await expectSentence(dialog.problem, sentence)
      await broken.mend()
      await dialog.confirm.click()
      await list.expectNoRow(name)
    })
  })

  test('what the meter says of itself is not needed, whatever comes instead', async ({
    page,
    list,
    signIn,
    broken,
  }) => {
    await signIn({ origin: broken.url })
    const withoutRefusal = names.filter((name) => name !== REFUSES)
    await eachFault(withoutRefusal, async (fault) => {
      broken.breakCall({ method: 'GET', path: '/api/device-settings', isOptional: true }, fault)
      await page.reload()
      await list.expectLoaded()
      const dialog = await list.openAdd()
      await expect(dialog.root).toContainText('Valid until')
      await broken.mend()
    })
  })
}

/** Goes through all that can go wrong with a call, and mends it each time.
 *  @param act breaks the call when it is due, and mends it */
async function eachFault(
  names: readonly Fault[],
  act: (fault: Fault, sentence: RegExp) => Promise<void>,
): Promise<void> {
  for (const fault of names) {
    await test.step(`the meter ${fault}`, () => act(fault, sentences[fault]))
  }
}

async function expectSentence(place: Locator, sentence: RegExp): Promise<void> {
  await expect(place.getByText(sentence).first()).toBeVisible()
}

/** Makes tokens that wait for authorisation, past the page. */
async function addTokens(origin: string, meter: Meter, names: readonly string[]): Promise<void> {
  const jwt = await askForSession(origin, meter)
  for (const name of names) {
    const response = await fetch(new URL(accessTokenPaths.tokens, origin), {
      method: 'POST',
      headers: { Authorization: `Bearer ${jwt}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, role: 'api', expires_at: null }),
    })
    expect(response.status).toBe(201)
  }
}
