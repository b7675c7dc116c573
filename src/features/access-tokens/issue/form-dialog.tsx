import { useState, type ReactNode } from 'react'
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { useLeaveGuard } from '../../../ui/dialog/use-leave-guard'
import { usePage } from '../model/page-context'
import styles from './form-dialog.module.css'

type FormDialogProps<Values extends FieldValues> = {
  title: string
  form: UseFormReturn<Values>
  submitLabel: string
  isPending: boolean
  /** Why the last attempt failed and what can be done, unless the fields say so. */
  error: ReactNode
  /** @param values as the form's schema accepts them */
  onSubmit: (values: Values) => void
  onClose: () => void
  children: ReactNode
}

/** A form that makes a token. It sends nothing while the meter must not be changed, and closing it asks
 *  first when something was entered. The submit button has the first focus, unless a field before it has
 *  `data-autofocus`. */
export function FormDialog<Values extends FieldValues>({
  title,
  form,
  submitLabel,
  isPending,
  error,
  onSubmit,
  onClose,
  children,
}: FormDialogProps<Values>) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const [isAsking, setIsAsking] = useState(false)
  const { isDirty } = form.formState
  useLeaveGuard(isDirty)

  const handleRequestClose = () => {
    if (isDirty) setIsAsking(true)
    else onClose()
  }
  return (
    <Dialog title={title} onRequestClose={handleRequestClose}>
      <FormProvider {...form}>
        <form
          className={styles['form']}
          noValidate
          onSubmit={(event) => {
            if (pausedReason === undefined) void form.handleSubmit(onSubmit)(event)
            else event.preventDefault()
          }}
        >
          {children}
          {error}
          <DialogFoot>
            <Button onClick={handleRequestClose}>{t('ui.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              data-autofocus
              isPending={isPending}
              disabledReason={pausedReason}
            >
              {submitLabel}
            </Button>
          </DialogFoot>
        </form>
      </FormProvider>
      {isAsking && (
        <ConfirmDialog
          title={t('tokens.add.discard.title')}
          confirmLabel={t('tokens.add.discard.confirm')}
          cancelLabel={t('tokens.add.discard.cancel')}
          onConfirm={onClose}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t('tokens.add.discard.text')}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  )
}
