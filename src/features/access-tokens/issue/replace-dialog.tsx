import { useForm } from 'react-hook-form'

import type { CreatedToken, NewToken, Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { formResolver } from '../../../ui/form-resolver'
import { useExpiryZone, usePage } from '../model/page-context'
import { purposeOf } from '../model/purpose'
import { successorLifetime } from '../model/successor'
import { withMarks } from '../parts/marks'
import { useMarks } from '../parts/use-marks'
import { RevealDialog } from '../reveal/reveal-dialog'
import { useReveal } from '../reveal/use-reveal'
import { CreateProblem } from './flow/create-problem'
import { ExpiryField } from './expiry-field'
import { FormDialog } from './form-dialog'
import { expirySchema, toNewToken, type ExpiryValues } from './issue-form-schema'
import type { IssuePlace } from './flow/issue-place'
import { useRetireStep } from './retire-step'
import { useCreateFlow } from './flow/use-create-flow'

type ReplaceDialogProps = {
  /** The token to replace. */
  token: Token
  place: IssuePlace
  /** @param added the token that was made, if any */
  onClose: (added: Token | null) => void
}

/** Replaces a token without an interruption: a new one is made, handed over, authorised and tested, and
 *  the old one is revoked last. Closing the dialog before that keeps both. */
export function ReplaceDialog({ token: old, place, onClose }: ReplaceDialogProps) {
  const t = useT()
  const { timeZone } = useExpiryZone()
  const { name, role } = old
  const form = useForm<ExpiryValues>({
    resolver: formResolver(expirySchema(Date.now, timeZone)),
    defaultValues: { lifetime: successorLifetime(old), date: '' },
  })
  const flow = useCreateFlow(place)
  const marks = useMarks()(old)

  if (!place.isInFront) return null
  const { created, wanted } = flow
  if (created && wanted) {
    return <ReplaceReveal old={old} created={created} wanted={wanted} onClose={onClose} />
  }
  return (
    <FormDialog
      title={t('tokens.replace.title', { name })}
      form={form}
      submitLabel={t('tokens.replace.submit')}
      flow={flow}
      error={<CreateProblem flow={flow} />}
      onSubmit={(values) => flow.send(toNewToken({ name, role, ...values }, Date.now(), timeZone))}
      onClose={() => onClose(null)}
    >
      {marks !== '' && <p>{withMarks(t('tokens.marks.several'), marks)}</p>}
      <p>{t('tokens.replace.text', { name })}</p>
      <ExpiryField />
    </FormDialog>
  )
}

type ReplaceRevealProps = {
  old: Token
  created: CreatedToken
  wanted: NewToken
  onClose: (added: Token | null) => void
}

function ReplaceReveal({ old, created, wanted, onClose }: ReplaceRevealProps) {
  const t = useT()
  const isOwn = old.id === usePage().session.ownTokenId
  const reveal = useReveal(created, wanted, purposeOf(old, t))
  const last = useRetireStep(old, reveal, () => {
    // Revoking this browser's own token has ended the session, so nothing more can be done here.
    if (isOwn) onClose(null)
  })
  return (
    <RevealDialog
      title={t('tokens.replace.reveal', { name: old.name })}
      reveal={reveal}
      last={last}
      onClose={(isKept) => onClose(isKept ? created.token : null)}
    />
  )
}
