import { expect, freshTest as test } from './support/test'

test('the page can be installed: its manifest names icons that are there', async ({
  page,
  request,
}) => {
  await page.goto('/sign-in')
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const answer = await request.get(address ?? '')
  expect(answer.headers()['content-type']).toBe('application/manifest+json')
  const manifest: { icons: { src: string; sizes: string; type: string }[] } = await answer.json()
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(`/${src}`)
    expect(icon.headers()['content-type']).toBe(type)
    if (sizes === 'any') continue
    // The width of a PNG stands in its bytes 16 to 19.
    expect(`${(await icon.body()).readUInt32BE(16)}x${(await icon.body()).readUInt32BE(20)}`).toBe(
      sizes,
    )
  }
})
