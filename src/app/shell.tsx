import { QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'

import { startSession } from '../features/session/session-store'
import { activateLocale } from '../i18n/i18n'
import type { Locale } from '../i18n/locales'
import { AccessTokensPage } from './access-tokens-page'
import { basePath, paths } from './paths'
import { createQueryClient } from './query-client'

/** The page of the list while it waits for its rows, as HTML: what React would draw first. The build puts it
 *  into the page, so that a browser that keeps a JWT can paint it before React is there. */
export async function renderShell(locale: Locale): Promise<string> {
  await activateLocale(locale, [locale])
  startSession('shell', true)
  return renderToStaticMarkup(
    <QueryClientProvider client={createQueryClient()}>
      <Router base={basePath} ssrPath={basePath + paths.accessTokens}>
        <AccessTokensPage />
      </Router>
    </QueryClientProvider>,
  )
}
