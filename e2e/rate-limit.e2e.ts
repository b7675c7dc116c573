import { test } from './support/test'

test('sign-in, ADD and AUTHORISE in a row never ask too much of a meter that limits', async ({
  list,
  signInPage,
  arrange,
  meter,
}) => {
  for (const name of ['First', 'Second', 'Third']) await arrange.token({ name, role: 'api' })
  await meter.setDevice('rate-limited')
  await signInPage.goto()
  await signInPage.enterPassword()
  const reveal = await list.addToken({ name: 'Solar diary' })
  await reveal.copyAuthoriseAndRead()
  await reveal.finish()
  // A person's fastest: the console would tell of a 429.
  for (const name of ['First', 'Second', 'Third']) await list.row(name).authorise.click()
  for (const name of ['First', 'Second', 'Third']) {
    await list.expectRow({ Name: name, Status: 'Active' })
  }
})
