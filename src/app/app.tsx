import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'

import { currentSession, subscribeSession } from '../features/session/session-store'
import { clearToasts, Toasts } from '../ui/toasts'
import { ErrorBoundary } from './error-boundary'
import { basePath } from './paths'
import { createQueryClient } from './query-client'
import { Routes } from './routes'

export function App() {
  const [client] = useState(createQueryClient)

  // What one session was told is not shown to the next.
  useEffect(() => {
    let token = currentSession().token
    return subscribeSession(() => {
      const next = currentSession().token
      if (next === token) return
      token = next
      if (next !== null) return
      client.clear()
      clearToasts()
    })
  }, [client])

  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Router base={basePath}>
          <Routes />
        </Router>
        <Toasts />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
