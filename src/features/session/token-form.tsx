import { useForm } from 'react-hook-form'

import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { checkAdminToken } from './check-admin-token'
import { SignInShell } from './sign-in-shell'
import styles from './token-form.module.css'
import { useSignIn } from './use-sign-in'

export function TokenForm({ onSwitch }: { onSwitch: () => void }) {
  const t = useT()
  const form = useForm({ defaultValues: { secret: '' } })
  const signingIn = useSignIn(
    () => checkAdminToken(form.getValues('secret'), Date.now()),
    () => form.setFocus('secret', { shouldSelect: true }),
  )
  return (
    <SignInShell
      form={form}
      signIn={signingIn}
      submitLabel={t('signIn.submitToken')}
      otherWay={
        <Button variant="quiet" onClick={onSwitch}>
          {t('signIn.usePassword')}
        </Button>
      }
    >
      <div className={styles['secret']}>
        <Field
          label={t('signIn.token')}
          help={t('signIn.tokenHelp')}
          error={signingIn.data ? t(`signIn.problem.${signingIn.data}`) : undefined}
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
    </SignInShell>
  )
}
