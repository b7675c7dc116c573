import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

import { errorText } from '../../i18n/error-text'
import { Button } from '../../ui/button'
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
  const submit = form.handleSubmit(() => {
    if (!signIn.isPending && pausedReason === undefined) signIn.mutate()
  })
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      {signIn.isError && (
        <Notice tone="danger" role="alert">
          {errorText(signIn.error)}
        </Notice>
      )}
      {children}
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
