import { useQuery } from '@tanstack/react-query'

import { AccessTokensView } from '../features/access-tokens/access-tokens-view'
import { meterQueries } from '../features/meter/queries'
import { endSession, startSession, useSession } from '../features/session/session-store'
import { useT } from '../i18n/i18n'
import { usePageTitle } from '../ui/page-title'
import { basePath, paths, signInPath } from './paths'

/** Profiles > Access tokens: brings the token list, the session and the meter together. */
export function AccessTokensPage() {
  const t = useT()
  const session = useSession()
  const isSignedIn = session.token !== null
  const meterTime = useQuery({ ...meterQueries.timeConfig(), enabled: isSignedIn })
  usePageTitle(t('app.title', { page: t('tokens.title') }))
  return (
    <AccessTokensView
      ownTokenId={session.claims.jti ?? null}
      meterTimeZone={meterTime.data?.timeZone}
      session={{
        isSignedIn,
        signInHref: basePath + signInPath(paths.accessTokens),
        onUseToken: startSession,
      }}
      onOwnRevoked={() => endSession('token-revoked')}
    />
  )
}
