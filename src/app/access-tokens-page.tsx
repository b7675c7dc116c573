import { useMemo } from 'react'

import { AccessTokensView } from '../features/access-tokens/access-tokens-view'
import { useMeter } from '../features/meter/meter-store'
import { endSession, isSignedIn, startSession, useSession } from '../features/session/session-store'
import { useT } from '../i18n/i18n'
import { Layout } from './frame/layout'
import { basePath, paths, signInPath } from './paths'

/** Profiles > Access tokens: brings the token list, the session and the meter together. */
export function AccessTokensPage() {
  const t = useT()
  const session = useSession()
  const hasSession = isSignedIn(session)
  const ownTokenId = session.claims.jti ?? null
  const { info, timeZone, isBusy } = useMeter()
  const pausedReason = isBusy ? t('meter.paused') : undefined
  const page = useMemo(
    () => ({
      meter: { info, timeZone, pausedReason },
      session: {
        isSignedIn: hasSession,
        ownTokenId,
        signInHref: basePath + signInPath(paths.accessTokens),
        signInWith: startSession,
        endAsRevoked: () => endSession('token-revoked'),
      },
    }),
    [info, timeZone, pausedReason, hasSession, ownTokenId],
  )
  return (
    <Layout info={info}>
      <AccessTokensView page={page} />
    </Layout>
  )
}
