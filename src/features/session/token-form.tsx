import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { errorText } from '../../i18n/error-text'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { checkAdminToken, type TokenProblem } from './check-admin-token'
import { startSession } from './session-store'
import styles from './sign-in-form.module.css'

export function TokenForm({ onSwitch }: { onSwitch: () => void }) {
  const t = useT()
  const form = useForm({ defaultValues: { secret: '' } })
  const check = useMutation({
    gcTime: 0,
    mutationFn: async (): Promise<TokenProblem | null> => {
      const result = await checkAdminToken(form.getValues('secret'), Date.now())
      if ('problem' in result) return result.problem
      startSession(result.jwt)
      return null
    },
    onSettled: (problem, error) => {
      if (problem || error) form.setFocus('secret', { shouldSelect: true })
    },
  })

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(() => {
          if (!check.isPending) check.mutate()
        })(event)
      }
    >
      {check.isError && (
        <Notice tone="danger" role="alert">
          {errorText(check.error)}
        </Notice>
      )}
      <div className={styles['secret']}>
        <Field
          label={t('signIn.token')}
          help={t('signIn.tokenHelp')}
          error={check.data ? t(`signIn.problem.${check.data}`) : undefined}
        >
          {(control) => (
            <textarea
              rows={6}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              {...control}
              {...form.register('secret')}
            />
          )}
        </Field>
      </div>
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" isPending={check.isPending}>
          {t('signIn.submitToken')}
        </Button>
        <Button variant="quiet" onClick={onSwitch}>
          {t('signIn.usePassword')}
        </Button>
      </div>
    </form>
  )
}
