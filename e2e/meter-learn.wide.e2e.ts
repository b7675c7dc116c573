import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { otherEnvelopes } from '../src/test/firmware/other-envelopes'
import { otherUnits } from '../src/test/firmware/other-units'
import { otherVerbs } from '../src/test/firmware/other-verbs'
import { AppFrame } from './pages/app-frame'
import { ListPage } from './pages/list-page'
import { SignInPage } from './pages/sign-in-page'
import { ConsoleWatch } from './support/console-watch'
import { Meter, NOW } from './support/meter'
import { leaks, reportOn, reportOnFirmware } from './support/recording'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

test.describe('a recording of', () => {
  test('this product on the mock meter has no difference and no secret', async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL ?? ''
    const secrets = [MOCK_PASSWORD, 'Pelikanhaus', new URL(origin).host]
    const report = await reportOn(browser, async (page) => {
      await new Meter(page.context(), [origin], new ConsoleWatch()).start()
      const signInPage = new SignInPage(page)
      await signInPage.goto()
      await signInPage.enterPassword()
      const list = new ListPage(page)
      await list.expectOpen()
      secrets.push((await storedJwt(page)) ?? '')
      const reveal = await list.addToken({ name: 'Pelikanhaus' })
      secrets.push(await reveal.readSecret())
      await reveal.take()
      await reveal.authoriseNow()
      await reveal.finish()
      const question = await list.openRevoke('Pelikanhaus')
      await question.confirm.click()
      await list.expectNoRow('Pelikanhaus')
      await new AppFrame(page).signOut()
    })
    expect(report).toContain('No difference: all that was recorded fits.')
    expect(report).not.toContain('not in the recording')
    expect(report).not.toContain('Differences at sign-in')
    expect(report).toContain('`POST /api/access-token/tokens/{id}/authorise`: 200 (1 x)')
    expect(report).toContain('`GET /api/web-login/logout`')
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with other paths and verbs tells them', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherVerbs(NOW))
    expect(report).toContain('| ADD | method | POST | PUT | line ')
    expect(report).toContain(
      '| REVOKE | path | /api/access-token/tokens/{id} | /api/access-token/v1/fernzugriffe/{id}/withdraw | line ',
    )
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with milliseconds and ISO times tells its units', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherUnits(NOW))
    expect(report).toContain('created_at: Unix seconds | created_at: Unix milliseconds | line ')
    expect(report).toContain('or ISO time with zone, as text | line ')
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with envelopes tells where the secret is', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherEnvelopes(NOW))
    expect(report).toContain(
      '| ADD | where the secret is | secret | result.data.{word-1}.bearer | line ',
    )
    expect(leaks(report, secrets)).toEqual([])
  })
})
