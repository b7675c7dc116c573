import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { DialogFoot } from '../../../ui/dialog/dialog'
import { useExpiryZone, usePage } from '../model/page-context'
import { expirySchema, type ExpiryValues } from './issue-form-schema'
import styles from './add-form.module.css'
import { ExpiryField } from './expiry-field'
import { successorLifetime } from '../model/successor'

type ReplaceFormProps = {
  old: Token
  isPending: boolean
  /** What stands at the foot about an attempt that failed. */
  children: ReactNode
  onSubmit: (values: ExpiryValues) => void
  onCancel: () => void
}

/** Says what is going to happen and asks how long the successor shall live. */
export function ReplaceForm({ old, isPending, children, onSubmit, onCancel }: ReplaceFormProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { timeZone } = useExpiryZone()
  const form = useForm<ExpiryValues>({
    resolver: zodResolver(expirySchema(Date.now, timeZone)),
    defaultValues: { lifetime: successorLifetime(old), date: '' },
  })
  return (
    <FormProvider {...form}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          if (pausedReason === undefined) void form.handleSubmit(onSubmit)(event)
          else event.preventDefault()
        }}
      >
        <p>{t('tokens.replace.text', { name: old.name, role: t(`role.${old.role}`) })}</p>
        <ExpiryField />
        {children}
        <DialogFoot>
          <Button onClick={onCancel}>{t('ui.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            data-autofocus
            isPending={isPending}
            disabledReason={pausedReason}
          >
            {t('tokens.replace.submit')}
          </Button>
        </DialogFoot>
      </form>
    </FormProvider>
  )
}
