import { AccessTokensView } from '../features/access-tokens/access-tokens-view'
import { useMeter } from '../features/meter/use-meter'
import { endSession, startSession, useSession } from '../features/session/session-store'
import { useT } from '../i18n/i18n'
import { Layout } from './layout'
import { basePath, paths, signInPath } from './paths'

/** Profiles > Access tokens: brings the token list, the session and the meter together. */
export function AccessTokensPage() {
  const t = useT()
  const session = useSession()
  const isSignedIn = session.token !== null
  const meter = useMeter(isSignedIn)
  return (
    <Layout info={meter.info}>
      <AccessTokensView
        ownTokenId={session.claims.jti ?? null}
        meter={{
          info: meter.info,
          timeZone: meter.timeZone,
          pausedReason: meter.isBusy ? t('meter.paused') : undefined,
        }}
        session={{
          isSignedIn,
          signInHref: basePath + signInPath(paths.accessTokens),
          onUseToken: startSession,
        }}
        onOwnRevoked={() => endSession('token-revoked')}
      />
    </Layout>
  )
}
