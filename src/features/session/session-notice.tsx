import { useState } from 'react'

import { jwtExpiresAt } from '../../api/schemas/session'
import { formatRelative } from '../../i18n/format'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog/dialog'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/use-now'
import { expiresSoon } from './session-expiry'
import { isSignedIn, useSession } from './session-store'
import { SignInForm } from './sign-in-form'

/** Warns before the sign-in of this browser ends, and renews it without leaving the page. */
export function SessionNotice() {
  const t = useT()
  const now = useNow()
  const session = useSession()
  const [renewing, setRenewing] = useState<string | null>(null)
  const expiresAt = jwtExpiresAt(session.claims)
  // When the JWT has changed, the renewal succeeded, in this tab or in another.
  const isRenewing = renewing !== null && renewing === session.jwt
  if (!isSignedIn(session) || !expiresSoon(expiresAt, now)) return null
  return (
    <>
      <Notice
        tone="attention"
        actions={
          <Button size="small" onClick={() => setRenewing(session.jwt)}>
            {t('session.renew')}
          </Button>
        }
      >
        {expiresAt <= now
          ? t(`session.ended.${session.kind}`)
          : t(`session.ends.${session.kind}`, { when: formatRelative(expiresAt, now) })}
      </Notice>
      {isRenewing && (
        <Dialog size="small" title={t('session.renew')} onRequestClose={() => setRenewing(null)}>
          <SignInForm />
        </Dialog>
      )}
    </>
  )
}
