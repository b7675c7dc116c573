import { accessTokenPaths } from '../src/api/schemas/access-token'
import { ListPage } from './pages/list-page'
import { holdAnswers } from './support/hold-answer'
import { expect, freshTest as test } from './support/test'

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
  const { release } = await holdAnswers(page, '/assets/vendor-*.js', 'GET')
  const loading = page.goto(ListPage.path)
  await expect.poll(() => asked).toEqual(['GET'])
  release()
  await loading
  await list.expectLoaded()
  expect(asked).toEqual(['GET'])
})
