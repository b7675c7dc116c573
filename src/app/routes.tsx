import { lazy, Suspense, useEffect, useRef } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'

import { withExtraMessages } from '../i18n/i18n'
import { AccessTokensPage } from './access-tokens-page'
import { paths } from './paths'
import { RequireSession } from './require-session'

const SignInPage = lazy(() =>
  withExtraMessages(import('./sign-in-page')).then((module) => ({ default: module.SignInPage })),
)

const NotFoundPage = lazy(() =>
  withExtraMessages(import('./not-found-page')).then((module) => ({
    default: module.NotFoundPage,
  })),
)

export function Routes() {
  useFocusOnNavigation()
  return (
    <Suspense>
      <Switch>
        <Route path={paths.signIn}>
          <SignInPage />
        </Route>
        <Route path={paths.home}>
          <Redirect to={paths.accessTokens} replace />
        </Route>
        <Route path={paths.meterUiAccessTokens}>
          <Redirect to={paths.accessTokens} replace />
        </Route>
        <Route path={paths.accessTokens}>
          <RequireSession>
            <AccessTokensPage />
          </RequireSession>
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** Moves the focus to the heading of a new page, so that a screen reader starts there, unless the page
 *  has set the focus itself. */
function useFocusOnNavigation(): void {
  const [path] = useLocation()
  const shown = useRef(path)
  useEffect(() => {
    if (path === shown.current) return undefined
    shown.current = path
    const focusHeading = () => {
      const heading = document.querySelector('h1')
      if (!heading) return false
      const { activeElement } = document
      if (!activeElement || activeElement === document.body) heading.focus()
      return true
    }
    if (focusHeading()) return undefined
    // A page that is still loading has no heading yet.
    const observer = new MutationObserver(() => {
      if (focusHeading()) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])
}
