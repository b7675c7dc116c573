import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath, readingWire } from '../src/api/schemas/reading'
import { DAY_MS } from '../src/lib/duration'
import { expect, test } from './support/test'
import {
  addToken,
  expectRow,
  namesInList,
  readSecret,
  rowNamed,
  tokenTable,
} from './support/tokens'

const readings = readingPath('local')

test('a token reads the meter from AUTHORISE until REVOKE', async ({ page, signIn, program }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Kitchen display' })
  const secret = await readSecret(reveal)
  expect((await program(secret, readings)).status).toBe(401)

  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(reveal.getByRole('button', { name: 'Copied' })).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expectRow(page, { Name: 'Kitchen display', Status: 'Waiting for authorisation' })
  expect((await program(secret, readings)).status).toBe(401)

  await tokenTable(page).getByRole('button', { name: 'Authorise Kitchen display' }).click()
  await expectRow(page, { Name: 'Kitchen display', Role: 'api', Status: 'Active' })
  const answer = await program(secret, readings)
  expect(answer.status).toBe(200)
  const { values } = readingWire.parse(await answer.json())['smart-meter']
  expect(values['voltage_L1']).toBeGreaterThan(200_000)

  await tokenTable(page).getByRole('button', { name: 'Revoke Kitchen display' }).click()
  const question = page.getByRole('alertdialog', { name: 'Revoke “Kitchen display”?' })
  await question.getByRole('button', { name: 'Revoke Kitchen display' }).click()
  await expect(rowNamed(page, 'Kitchen display')).toHaveCount(0)
  expect(await namesInList(page)).not.toContain('Kitchen display')
  const refused = await program(secret, readings)
  expect(refused.status).toBe(401)
  expect(await refused.text()).toBe('')
})

test('a token stops working on the day after its last', async ({
  page,
  signIn,
  program,
  meter,
}) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Monthly report', lifetime: '30 days' })
  const secret = await readSecret(reveal)
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByText('Authorised: it can be used from now on.')).toBeVisible()

  await meter.moveClock(30 * DAY_MS)
  expect((await program(secret, readings)).status).toBe(200)
  await meter.moveClock(DAY_MS)
  expect((await program(secret, readings)).status).toBe(401)
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
