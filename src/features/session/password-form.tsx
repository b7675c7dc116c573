import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { nonEmpty } from '../../api/schemas/common'
import { passwordGrant } from '../../api/schemas/sign-in'
import { signIn } from '../../api/sign-in'
import { errorText } from '../../i18n/error-text'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { startSession } from './session-store'
import styles from './sign-in-form.module.css'
import { useSlowDown } from './use-slow-down'

const schema = z.object({ password: nonEmpty })

export function PasswordForm({ onSwitch }: { onSwitch: () => void }) {
  const t = useT()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } })
  const { waitS, countWrong, countRight } = useSlowDown()
  // The session's JWT goes to the session store alone; the mutation keeps nothing of it.
  const attempt = useMutation({
    gcTime: 0,
    mutationFn: async (): Promise<'wrong' | 'right'> => {
      const jwt = await signIn(form.getValues('password'))
      if (jwt === null) return 'wrong'
      startSession(jwt)
      return 'right'
    },
    onSuccess: (answer) => (answer === 'wrong' ? countWrong() : countRight()),
    onSettled: (answer) => {
      if (answer !== 'right') form.setFocus('password', { shouldSelect: true })
    },
  })
  const isWrong = attempt.data === 'wrong'

  const fieldError = form.formState.errors.password
    ? t('signIn.problem.passwordEmpty')
    : isWrong
      ? t('signIn.problem.wrongPassword')
      : undefined

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(() => {
          if (!attempt.isPending && waitS === 0) attempt.mutate()
        })(event)
      }
    >
      {attempt.isError && (
        <Notice tone="danger" role="alert">
          {errorText(attempt.error)}
        </Notice>
      )}
      {/* Password managers file a password under a user name; the meter has this one alone. */}
      <input type="text" autoComplete="username" value={passwordGrant.username} readOnly hidden />
      <Field label={t('signIn.password')} help={t('signIn.passwordHelp')} error={fieldError}>
        {(control) => (
          <input
            type="password"
            autoComplete="current-password"
            autoFocus
            {...control}
            {...form.register('password')}
          />
        )}
      </Field>
      {waitS > 0 && <Notice tone="attention">{t('signIn.slowDown', { seconds: waitS })}</Notice>}
      <div className={styles['actions']}>
        <Button
          type="submit"
          variant="primary"
          isPending={attempt.isPending}
          disabledReason={waitS > 0 ? t('signIn.slowDown', { seconds: waitS }) : undefined}
        >
          {t('signIn.submit')}
        </Button>
        <Button variant="quiet" icon="key" onClick={onSwitch}>
          {t('signIn.useToken')}
        </Button>
      </div>
    </form>
  )
}
