import './ui/theme.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { setCredentials, setTransport } from './api/client'
import { App } from './app/app'
import type { Demo } from './app/demo'
import { showFirstLanguage } from './app/language'
import { currentSession, handleRefused, watchSession } from './features/session/session-store'
import { applyColorScheme, chosenColorScheme } from './app/color-scheme'
import { watchDialogHistory } from './ui/dialog/dialog-history'

async function start(root: HTMLElement): Promise<void> {
  applyColorScheme(chosenColorScheme())
  await showFirstLanguage()
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
if (root) {
  start(root).catch(() => {
    // Without a catalogue there are no messages, so this sentence is part of index.html.
    document.getElementById('load-failed')?.removeAttribute('hidden')
  })
}
