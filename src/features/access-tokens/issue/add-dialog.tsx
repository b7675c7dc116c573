import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { CreatedToken, NewToken, Token } from '../../../api/token'
import { useT, type Translate } from '../../../i18n/i18n'
import { formResolver } from '../../../ui/form-resolver'
import { useExpiryZone } from '../model/page-context'
import type { ProgramId } from '../model/programs'
import { freeName, programOf, proposedName } from '../model/purpose'
import { useKnownTokens } from '../model/queries'
import { RevealDialog } from '../reveal/reveal-dialog'
import { useReveal } from '../reveal/use-reveal'
import { AddFields } from './add-fields'
import { CreateProblem } from './flow/create-problem'
import { FormDialog } from './form-dialog'
import { addFormSchema, emptyAddForm, toNewToken, type AddFormValues } from './issue-form-schema'
import type { IssuePlace } from './flow/issue-place'
import { refusedFields, showRefusedFields } from './refused-fields'
import { useCreateFlow } from './flow/use-create-flow'

type AddDialogProps = {
  /** What the token is for, where that was chosen before the dialog opened. */
  initialPurpose: ProgramId | undefined
  place: IssuePlace
  /** @param added the token that was made, if any */
  onClose: (added: Token | null) => void
}

/** ADD: the form, then the secret, which is shown only this once. The secret exists only in the state of
 *  this component. */
export function AddDialog({ initialPurpose, place, onClose }: AddDialogProps) {
  const t = useT()
  const { timeZone } = useExpiryZone()
  const { data: tokens = [] } = useKnownTokens()
  const form = useForm<AddFormValues>({
    resolver: formResolver(addFormSchema(Date.now, timeZone)),
    defaultValues: startOf(initialPurpose, tokens, t),
  })
  const flow = useCreateFlow(place, (error) => showRefusedFields(form, error))
  const [purpose, setPurpose] = useState<ProgramId | null>(null)

  const handleSubmit = (values: AddFormValues) => {
    setPurpose(values.purpose)
    flow.send(toNewToken(values, Date.now(), timeZone))
  }

  if (!place.isInFront) return null
  const { created, wanted } = flow
  if (created && wanted) {
    return <AddReveal created={created} wanted={wanted} purpose={purpose} onClose={onClose} />
  }
  return (
    <FormDialog
      title={t('tokens.add.title')}
      form={form}
      submitLabel={t('tokens.add.submit')}
      flow={flow}
      error={refusedFields(flow.error).length === 0 && <CreateProblem flow={flow} />}
      onSubmit={handleSubmit}
      onClose={() => onClose(null)}
    >
      <AddFields />
    </FormDialog>
  )
}

/** What the form begins with: what the chosen purpose proposes, if one was chosen. */
function startOf(
  purpose: ProgramId | undefined,
  tokens: readonly Token[],
  t: Translate,
): AddFormValues {
  const program = purpose && programOf(purpose)
  if (!program) return emptyAddForm
  const takenNames = tokens.map(({ name }) => name)
  const { id, role, lifetime } = program
  const name = freeName(proposedName(program, t), takenNames)
  return { ...emptyAddForm, purpose: id, name, role, lifetime }
}

type AddRevealProps = {
  created: CreatedToken
  wanted: NewToken
  purpose: ProgramId | null
  onClose: (added: Token | null) => void
}

function AddReveal({ created, wanted, purpose, onClose }: AddRevealProps) {
  const t = useT()
  const { token } = created
  const reveal = useReveal(created, wanted, purpose)
  return (
    <RevealDialog
      title={t('tokens.reveal.title', { name: token.name })}
      reveal={reveal}
      onClose={(isKept) => onClose(isKept ? token : null)}
    />
  )
}
