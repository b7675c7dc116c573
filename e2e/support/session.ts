import type { Disposable, Page } from '@playwright/test'

import { sessionPaths } from '../../src/api/schemas/session'
import { passwordGrant, signedInWire } from '../../src/api/schemas/sign-in'
import { MOCK_PASSWORD } from '../../src/mock/create-mock'
import type { Meter } from './meter'

/** Where the browser keeps what it signs in with: the key of the meter's own web UI. */
const KEY = 'token'

/** What this tab's browser is signed in with, or null. */
export const storedJwt = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), KEY)

/** Signs in the browser at the page's next address, before its scripts run: with a session, or with an admin
 *  token's secret.  @returns ends it for the addresses after that */
export const storeJwtEarly = (page: Page, jwt: string): Promise<Disposable> =>
  page.addInitScript(
    ([key, text]) => {
      try {
        localStorage.setItem(key, text)
      } catch {
        // On its way Firefox runs it in a document that has no storage, too.
      }
    },
    [KEY, jwt] as const,
  )

/** Signs in with the password past the browser. @returns the session's JWT */
export async function askForSession(origin: string, meter: Meter): Promise<string> {
  const response = await fetch(new URL(sessionPaths.signIn, origin), {
    method: 'POST',
    headers: { Cookie: meter.cookieHeader() },
    body: new URLSearchParams({ ...passwordGrant, password: MOCK_PASSWORD }),
  })
  return signedInWire.parse(await response.json()).access_token
}
