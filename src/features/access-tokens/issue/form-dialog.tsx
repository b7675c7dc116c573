import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { useLeaveGuard } from '../../../ui/dialog/use-leave-guard'
import { PauseNotice } from '../../../ui/dialog/pause-notice'
import { usePage } from '../model/page-context'
import styles from './form-dialog.module.css'
import { LeaveQuestion, type LeaveReason } from './flow/leave-question'
import type { CreateFlow } from './flow/use-create-flow'

type FormDialogProps<Values extends FieldValues> = {
  title: string
  form: UseFormReturn<Values>
  submitLabel: string
  flow: CreateFlow
  /** Why the last attempt failed and what can be done, unless the fields say so. */
  error: ReactNode
  /** @param values as the form's schema accepts them */
  onSubmit: (values: Values) => void
  onClose: () => void
  children: ReactNode
}

/** A form that makes a token. It sends nothing while the meter must not be changed, and closing it asks
 *  first when something was entered or a token may come of it. The submit button has the first focus, unless a field before it has
 *  `data-autofocus`. */
export function FormDialog<Values extends FieldValues>({
  title,
  form,
  submitLabel,
  flow,
  error,
  onSubmit,
  onClose,
  children,
}: FormDialogProps<Values>) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { isDirty } = form.formState
  const reason = leaveReason(flow, isDirty)
  const [asked, setAsked] = useState<LeaveReason | null>(null)
  useLeaveGuard(isDirty)

  const handleRequestClose = () => {
    if (reason === null) onClose()
    else setAsked(reason)
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
          {error && <FormProblem>{error}</FormProblem>}
          {children}
          <DialogFoot>
            <PauseNotice isPending={flow.isPending} />
            <Button onClick={handleRequestClose}>{t('ui.cancel')}</Button>
            <Button
              type="submit"
              variant="primary"
              data-autofocus
              isPending={flow.isPending}
              disabledReason={pausedReason}
            >
              {submitLabel}
            </Button>
          </DialogFoot>
        </form>
      </FormProvider>
      {/* The answer of the meter makes a question about it void. */}
      {asked !== null && asked === reason && (
        <LeaveQuestion
          reason={reason}
          name={flow.wanted?.name ?? ''}
          onLeave={reason === 'pending' ? flow.leave : onClose}
          onStay={() => setAsked(null)}
        />
      )}
    </Dialog>
  )
}

/** At the top, where the dialog then is: nothing to press in it may lie below the fold. */
function FormProblem({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={ref} className={styles['problem']}>
      {children}
    </div>
  )
}

/** Why leaving needs a question, or null. */
function leaveReason({ isPending, lost }: CreateFlow, isDirty: boolean): LeaveReason | null {
  if (isPending) return 'pending'
  if (lost) return 'unknown'
  return isDirty ? 'entries' : null
}
