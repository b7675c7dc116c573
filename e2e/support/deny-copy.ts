import type { Page } from '@playwright/test'

/** Makes a browser that lets nobody know whether a copy worked. Only before the page is opened. */
export async function denyCopy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if ('clipboard' in navigator) {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Denied for this test'))
    }
    const execCommand = document.execCommand.bind(document)
    document.execCommand = (command, ...rest) => command !== 'copy' && execCommand(command, ...rest)
  })
}
