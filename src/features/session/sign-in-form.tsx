import { useState } from 'react'

import { PasswordForm } from './password-form'
import { TokenForm } from './token-form'

/** Sign-in with the meter's password or with an admin access token. */
export function SignInForm() {
  const [way, setWay] = useState<'password' | 'token'>('password')
  return way === 'password' ? (
    <PasswordForm onSwitch={() => setWay('token')} />
  ) : (
    <TokenForm onSwitch={() => setWay('password')} />
  )
}
