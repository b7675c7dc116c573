import { accessTokenPaths } from '../src/api/schemas/access-token'
import { ListPage } from './pages/list-page'
import { expect, test } from './support/test'

test('the list is asked for once, before the scripts of the page are there', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === accessTokenPaths.tokens) asked.push(request.method())
  })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/vendor-*.js', async (route) => {
    await held
    await route.continue()
  })
  const loading = page.goto(ListPage.path)
  await expect.poll(() => asked).toEqual(['GET'])
  release()
  await loading
  await list.expectLoaded()
  expect(asked).toEqual(['GET'])
})
