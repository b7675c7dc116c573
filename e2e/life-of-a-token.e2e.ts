import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath, readingWire } from '../src/api/schemas/reading'
import { DAY_MS } from '../src/lib/duration'
import { expect, test } from './support/test'

const readings = readingPath('local')

test('a token reads the meter from AUTHORISE until REVOKE or its last day', async ({
  list,
  signIn,
  meter,
  program,
}) => {
  await signIn()

  await test.step('from AUTHORISE until REVOKE', async () => {
    const reveal = await list.addToken({ name: 'Kitchen display' })
    const secret = await reveal.readSecret()
    expect((await program(secret, readings)).status).toBe(401)

    await reveal.take()
    await reveal.finish()
    await list.expectRow({ Name: 'Kitchen display', Status: 'Waiting for authorisation' })
    expect((await program(secret, readings)).status).toBe(401)

    await list.row('Kitchen display').authorise.click()
    await list.expectRow({ Name: 'Kitchen display', Role: 'Read only (api)', Status: 'Active' })
    const answer = await program(secret, readings)
    expect(answer.status).toBe(200)
    const { values } = readingWire.parse(await answer.json())['smart-meter']
    expect(values['voltage_L1']).toBeGreaterThan(200_000)

    const question = await list.openRevoke('Kitchen display')
    await question.confirm.click()
    await list.expectNoRow('Kitchen display')
    expect(await list.names()).not.toContain('Kitchen display')
    const refused = await program(secret, readings)
    expect(refused.status).toBe(401)
    expect(await refused.text()).toBe('')
  })

  await test.step('it stops working on the day after its last', async () => {
    const reveal = await list.addToken({ name: 'Monthly report', lifetime: '30 days' })
    const secret = await reveal.readSecret()
    await reveal.authoriseNow()

    await meter.moveClock(30 * DAY_MS)
    expect((await program(secret, readings)).status).toBe(200)
    await meter.moveClock(DAY_MS)
    expect((await program(secret, readings)).status).toBe(401)
  })
})

test('an api token reads the meter but manages nothing, an admin token does both', async ({
  arrange,
  program,
}) => {
  const api = await arrange.authorisedToken({ name: 'Logger', role: 'api' })
  expect((await program(api.secret, readings)).status).toBe(200)
  expect((await program(api.secret, accessTokenPaths.tokens)).status).toBe(401)

  const admin = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  expect((await program(admin.secret, accessTokenPaths.tokens)).status).toBe(200)
})
