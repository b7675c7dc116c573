import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

import { wantsHttps } from '../../api/errors'
import { errorText } from '../../i18n/error-text'
import { useT } from '../../i18n/i18n'
import { httpsHref } from '../../lib/https-href'
import { Button, ButtonLink } from '../../ui/button'
import { PauseNotice } from '../../ui/dialog/pause-notice'
import { Notice } from '../../ui/notice'
import styles from './sign-in-shell.module.css'
import type { useSignIn } from './use-sign-in'

type SignInShellProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  signIn: ReturnType<typeof useSignIn>
  submitLabel: string
  /** Why nothing may be sent now, or undefined. */
  pausedReason?: string | undefined
  /** The fields. */
  children: ReactNode
  /** The button that leads to the other way of signing in. */
  otherWay: ReactNode
}

/** What both sign-in forms share: one attempt at a time, the error, the buttons. */
export function SignInShell<Values extends FieldValues>({
  form,
  signIn,
  submitLabel,
  pausedReason,
  children,
  otherWay,
}: SignInShellProps<Values>) {
  const t = useT()
  const submit = form.handleSubmit(() => {
    if (!signIn.isPending && pausedReason === undefined) signIn.mutate()
  })
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      {signIn.isError && (
        <Notice
          tone="danger"
          role="alert"
          actions={
            wantsHttps(signIn.error) && (
              <ButtonLink size="small" href={httpsHref()}>
                {t('ui.openHttps')}
              </ButtonLink>
            )
          }
        >
          {errorText(signIn.error)}
        </Notice>
      )}
      {children}
      <PauseNotice isPending={signIn.isPending} />
      <div className={styles['actions']}>
        <Button
          type="submit"
          variant="primary"
          isPending={signIn.isPending}
          disabledReason={pausedReason}
        >
          {submitLabel}
        </Button>
        {otherWay}
      </div>
    </form>
  )
}
