import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'

import { currentSession, isSignedIn, subscribeSession } from '../features/session/session-store'
import { withExtraMessages } from '../i18n/i18n'
import { ErrorBoundary } from '../ui/error-boundary'
import { lazyPart } from '../ui/lazy-part'
import { clearToasts } from '../ui/toast-store'
import { CrashPage } from './crash-page'
import type { Demo } from './demo'
import { basePath } from './paths'
import { createQueryClient } from './query-client'
import { Routes } from './routes'

const DemoBanner = __DEMO__
  ? lazy(() =>
      withExtraMessages(import('./demo-banner')).then((module) => ({ default: module.DemoBanner })),
    )
  : null

const Toasts = lazyPart(async () => (await withExtraMessages(import('../ui/toasts'))).Toasts)

/** @param demo the mock meter in this page, or null at a real one */
export function App({ demo }: { demo: Demo | null }) {
  const [client] = useState(createQueryClient)

  // The next session must not see the data of the last one.
  useEffect(
    () =>
      subscribeSession(() => {
        if (isSignedIn(currentSession())) return
        client.clear()
        clearToasts()
      }),
    [client],
  )

  return (
    <ErrorBoundary renderFallback={() => <CrashPage />}>
      <QueryClientProvider client={client}>
        {DemoBanner && demo && (
          <Suspense>
            <DemoBanner demo={demo} />
          </Suspense>
        )}
        <Router base={basePath}>
          <Routes />
        </Router>
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
