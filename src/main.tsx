import './ui/theme.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { firstLocale, showLoadFailed } from './early'
import { setCredentials, setTransport } from './api/client'
import { App } from './app/app'
import type { Demo } from './app/demo'
import { showLanguage } from './app/language'
import { currentSession, handleRefused, watchSession } from './features/session/session-store'
import { watchDialogHistory } from './ui/dialog/dialog-history'

async function start(root: HTMLElement): Promise<void> {
  await showLanguage(firstLocale)
  const demo = __DEMO__ ? await startPageMock() : null
  setCredentials({
    read: () => currentSession().jwt,
    refused: (jwt) => handleRefused(jwt, Date.now()),
  })
  watchSession()
  watchDialogHistory()
  createRoot(root).render(
    <StrictMode>
      <App demo={demo} />
    </StrictMode>,
  )
}

/** Runs the mock meter inside this page; only the build of the static demo contains it. */
async function startPageMock(): Promise<Demo> {
  // Made absolute, because the browser would resolve a relative address against each new route.
  for (const link of document.querySelectorAll<HTMLLinkElement>(
    'link[rel$="icon"], [rel="manifest"]',
  )) {
    link.setAttribute('href', link.href)
  }
  const { canRunMock, createPageMock, MOCK_PASSWORD, resetPageMock } =
    await import('./mock/browser')
  setTransport(createPageMock())
  return { canRun: canRunMock(), password: MOCK_PASSWORD, reset: resetPageMock }
}

const root = document.getElementById('root')
if (root) start(root).catch(showLoadFailed)
