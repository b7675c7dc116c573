// The product's page, used as a person uses it.

/** Signs in, and hands out configurations from then on.
 *  @param {import('@playwright/test').Browser} browser  @param {string} url */
export async function openDesk(browser, url) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Password').fill('meter-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('row', { name: 'evcc' }).waitFor()

  return {
    /** What the page keeps to sign in with. */
    jwt: () => page.evaluate(() => localStorage.getItem('token')),

    /** Adds a token for a program, and takes the configuration that the page shows then.
     *  @param {{ choice: string, tokenName: string, address: string }} wish
     *  @returns {Promise<import('./program.mjs').Handed>} */
    handOut: async ({ choice, tokenName, address }) => {
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('More programs').click()
      await dialog.getByRole('radio', { name: choice, exact: true }).check()
      // Beside what is proposed for the program.
      await dialog.getByRole('button', { name: 'Change', exact: true }).click()
      await dialog.getByLabel('Name').fill(tokenName)
      await dialog.getByRole('button', { name: 'Add token' }).click()
      await dialog.getByRole('button', { name: 'Change', exact: true }).click()
      await dialog.getByLabel('Address of the meter').fill(address)
      if (address.startsWith('https:')) await dialog.getByLabel('Accept a self-signed').check()
      const shown = dialog.getByRole('group', { name: /^Contents of / })
      await dialog.getByRole('button', { name: /^Copy (?!and )/ }).click()
      await dialog.getByRole('button', { name: /^Copied / }).waitFor()
      /** @type {Record<string, string>} */
      const files = {}
      const read = async () => {
        const name = (await shown.getAttribute('aria-label')) ?? ''
        files[name.replace('Contents of ', '')] = await shown.innerText()
      }
      await read()
      // Of several files one is shown at a time.
      for (const name of await dialog.locator('button[aria-pressed="false"]').allInnerTexts()) {
        await dialog.getByRole('button', { name, exact: true }).click()
        await read()
      }
      // The one in the corner has the same name.
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      await dialog.waitFor({ state: 'detached' })
      return { tokenName, address, files }
    },

    /** @param {string} tokenName */
    authorise: async (tokenName) => {
      const due = page
        .getByRole('button', { name: `Authorise ${tokenName}`, exact: true })
        .and(page.locator(':not([aria-disabled])'))
      await due.first().click()
      await due.waitFor({ state: 'detached' })
    },

    /** @param {string} tokenName */
    revoke: async (tokenName) => {
      const name = `Revoke ${tokenName}`
      await page.getByRole('button', { name, exact: true }).first().click()
      const question = page.getByRole('alertdialog')
      await question.getByRole('button', { name: 'Revoke', exact: true }).click()
      await question.waitFor({ state: 'detached' })
    },
  }
}
