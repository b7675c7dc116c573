import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

import type { CreatedToken, Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Dialog } from '../../../ui/dialog/dialog'
import { useLeaveGuard } from '../../../ui/dialog/use-leave-guard'
import { AddForm, refusedFields } from './add-form'
import { toNewToken, type AddFormValues } from './issue-form-schema'
import { CreateProblem } from './create-problem'
import type { ProgramId } from '../model/programs'
import { useExpiryZone } from '../model/page-context'
import { tokenQueries } from '../model/queries'
import { RevealDialog } from '../reveal/reveal-dialog'
import { useReveal } from '../reveal/use-reveal'
import { useCreateFlow } from './use-create-flow'

type AddDialogProps = {
  /** @param added the token that was made, if any */
  onClose: (added: Token | null) => void
}

/** ADD: the form, and after it the one look at the secret. The secret lives in this component's
 *  state and goes with it. */
export function AddDialog({ onClose }: AddDialogProps) {
  const t = useT()
  const list = useQuery({ ...tokenQueries.tokens(), enabled: false })
  const flow = useCreateFlow()
  const { created } = flow
  const [purpose, setPurpose] = useState<ProgramId | null>(null)
  const [isDirty, setIsDirty] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  useLeaveGuard(isDirty && created === null)

  const { timeZone } = useExpiryZone()

  const handleSubmit = (values: AddFormValues) => {
    setPurpose(values.purpose)
    flow.send(toNewToken(values, Date.now(), timeZone))
  }
  const handleRequestClose = useCallback(() => {
    if (isDirty) setIsAsking(true)
    else onClose(null)
  }, [isDirty, onClose])

  if (created) return <AddReveal created={created} purpose={purpose} onClose={onClose} />
  return (
    <Dialog title={t('tokens.add.title')} onRequestClose={handleRequestClose}>
      <AddForm
        takenNames={list.data?.map(({ name }) => name) ?? []}
        isPending={flow.isPending}
        error={flow.error}
        onDirtyChange={setIsDirty}
        onSubmit={handleSubmit}
        onCancel={handleRequestClose}
      >
        {refusedFields(flow.error).length === 0 && <CreateProblem flow={flow} />}
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
}

type AddRevealProps = {
  created: CreatedToken
  purpose: ProgramId | null
  onClose: (added: Token) => void
}

function AddReveal({ created, purpose, onClose }: AddRevealProps) {
  const t = useT()
  const { token } = created
  const reveal = useReveal(created, purpose)
  return (
    <RevealDialog
      title={t('tokens.reveal.title', { name: token.name })}
      reveal={reveal}
      onClose={() => onClose(token)}
    />
  )
}
