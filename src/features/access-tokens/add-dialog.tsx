import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'

import { hasStatus, isOutcomeUnknown } from '../../api/errors'
import type { CreateTokenWire, Token } from '../../api/schemas/access-token'
import { errorText } from '../../i18n/error-text'
import { useT } from '../../i18n/i18n'
import { browserTimeZone } from '../../lib/time-zone'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Dialog } from '../../ui/dialog'
import { useLeaveGuard } from '../../ui/leave-guard'
import { Notice } from '../../ui/notice'
import { AddForm, refusedFields } from './add-form'
import { toRequest, type AddFormValues } from './add-form-schema'
import { LostAnswer, type LostAttempt } from './lost-answer'
import type { PageMeter, PageSession } from './page-context'
import { tokenQueries, useCreateToken } from './queries'
import { RevealDialog } from './reveal-dialog'

type AddDialogProps = {
  now: number
  meter: PageMeter
  session: PageSession
  /** @param added the token that was made, if any */
  onClose: (added: Token | null) => void
}

/** ADD: the form, and after it the one look at the secret. The secret lives in this component's
 *  state and goes with it. */
export function AddDialog({ now, meter, session, onClose }: AddDialogProps) {
  const t = useT()
  const client = useQueryClient()
  const [created, setCreated] = useState<{ token: Token; secret: string } | null>(null)
  const [lost, setLost] = useState<LostAttempt | null>(null)
  const [isDirty, setIsDirty] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const isSending = useRef(false)
  const create = useCreateToken(setCreated)
  useLeaveGuard(isDirty && created === null)

  const timeZone = meter.timeZone ?? browserTimeZone()

  const send = (body: CreateTokenWire) => {
    // State would be too late for the second of two presses of Enter.
    if (isSending.current) return
    isSending.current = true
    setLost(null)
    const known = client.getQueryData(tokenQueries.list().queryKey) ?? []
    create.mutate(body, {
      onError: (error) => {
        if (!isOutcomeUnknown(error)) return
        setLost({
          name: body.name,
          role: body.role,
          knownIds: new Set(known.map((token) => token.id)),
        })
        void client.invalidateQueries({ queryKey: tokenQueries.all() })
      },
      onSettled: () => {
        isSending.current = false
      },
    })
  }
  const handleSubmit = (values: AddFormValues) => send(toRequest(values, Date.now(), timeZone))

  const handleRequestClose = useCallback(() => {
    if (isDirty) setIsAsking(true)
    else onClose(null)
  }, [isDirty, onClose])

  if (created) {
    return (
      <RevealDialog
        {...created}
        session={session}
        pausedReason={meter.pausedReason}
        onClose={() => onClose(created.token)}
      />
    )
  }
  return (
    <Dialog title={t('tokens.add.title')} onRequestClose={handleRequestClose}>
      <AddForm
        now={now}
        timeZone={timeZone}
        isZoneKnown={meter.timeZone !== undefined}
        isPending={create.isPending}
        pausedReason={meter.pausedReason}
        error={create.error}
        onDirtyChange={setIsDirty}
        onSubmit={handleSubmit}
        onCancel={handleRequestClose}
      >
        {create.isError && !create.isPending && problem(create.error)}
      </AddForm>
      {isAsking && (
        <ConfirmDialog
          title={t('tokens.add.discard.title')}
          confirmLabel={t('tokens.add.discard.confirm')}
          cancelLabel={t('tokens.add.discard.cancel')}
          onConfirm={() => onClose(null)}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t('tokens.add.discard.text')}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  )

  function problem(error: Error) {
    if (lost) {
      return (
        <LostAnswer
          attempt={lost}
          reason={error}
          onRetry={() => {
            if (create.variables) send(create.variables)
          }}
        />
      )
    }
    if (hasStatus(error, 401)) {
      return (
        <Notice
          tone="danger"
          role="alert"
          actions={
            <a href={session.signInHref} target="_blank" rel="noreferrer">
              {t('tokens.add.signInTab')}
            </a>
          }
        >
          {t('tokens.add.signedOut')}
        </Notice>
      )
    }
    if (refusedFields(error).length > 0) return null
    return (
      <Notice tone="danger" role="alert">
        {errorText(error)}
      </Notice>
    )
  }
}
