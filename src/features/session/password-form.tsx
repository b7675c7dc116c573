import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { nonEmpty } from '../../api/schemas/common'
import { passwordGrant } from '../../api/schemas/sign-in'
import { signIn } from '../../api/sign-in'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { formResolver } from '../../ui/form-resolver'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { PasswordInput } from './password-input'
import { SignInShell } from './sign-in-shell'
import { useSignIn, type SignInResult } from './use-sign-in'
import { useSlowDown } from './use-slow-down'

const schema = z.object({ password: nonEmpty })

export function PasswordForm({ onSwitch }: { onSwitch: () => void }) {
  const t = useT()
  const form = useForm({ resolver: formResolver(schema), defaultValues: { password: '' } })
  const { waitS, countWrong, countRight } = useSlowDown()
  const slowDown = waitS > 0 ? t('signIn.slowDown', { seconds: waitS }) : undefined

  const attempt = async (): Promise<SignInResult<'wrongPassword'>> => {
    const jwt = await signIn(form.getValues('password'))
    if (jwt === null) {
      countWrong()
      return { problem: 'wrongPassword' }
    }
    countRight()
    return { jwt }
  }
  const signingIn = useSignIn(attempt, () => form.setFocus('password', { shouldSelect: true }))
  const problem = form.formState.errors.password ? 'passwordEmpty' : signingIn.data

  return (
    <SignInShell
      form={form}
      signIn={signingIn}
      submitLabel={t('signIn.submit')}
      pausedReason={slowDown}
      otherWay={
        <Button variant="quiet" icon="key" onClick={onSwitch}>
          {t('signIn.useToken')}
        </Button>
      }
    >
      {/* Password managers file a password under a user name; the meter has this one alone. */}
      <input type="text" autoComplete="username" value={passwordGrant.username} readOnly hidden />
      <Field
        label={t('signIn.password')}
        help={t('signIn.passwordHelp')}
        error={problem ? t(`signIn.problem.${problem}`) : undefined}
      >
        {(control) => (
          <PasswordInput
            autoComplete="current-password"
            autoFocus
            {...control}
            {...form.register('password')}
          />
        )}
      </Field>
      {slowDown !== undefined && <Notice tone="attention">{slowDown}</Notice>}
    </SignInShell>
  )
}
