import './ui/theme.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { setCredentials, setTransport } from './api/client'
import { App } from './app/app'
import { currentSession, handleRefused, watchSession } from './features/session/session-store'
import { activateLocale } from './i18n/i18n'
import { chooseLocale } from './i18n/locales'
import { storage } from './lib/storage'
import { watchDialogHistory } from './ui/dialog-history'

async function start(root: HTMLElement): Promise<void> {
  const locale = chooseLocale(storage.read('lang'), navigator.languages)
  await activateLocale(locale, navigator.languages)
  document.documentElement.lang = locale
  if (__DEMO__) {
    const { createPageMock } = await import('./mock/browser')
    setTransport(createPageMock())
  }
  setCredentials({
    read: () => currentSession().token,
    refused: (token) => handleRefused(token, Date.now()),
  })
  watchSession()
  watchDialogHistory()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) {
  start(root).catch(() => {
    // No catalogue, no words: this one sentence stands in index.html.
    document.getElementById('load-failed')?.removeAttribute('hidden')
  })
}
