import { useId, useState, type FormEvent } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { Field } from '../../../ui/field'
import { PrintOnly } from '../../../ui/print-only'
import { AddressField } from './address-field'
import styles from './handover-dialog.module.css'
import { HandoverSheet } from './handover-sheet'
import { useMeterAddress } from './use-meter-address'

const LONGEST_NOTE = 200

type HandoverDialogProps = { token: Token; onClose: () => void }

/** A preview of a token's handover sheet, to print. It does not contain the secret. */
export function HandoverDialog({ token, onClose }: HandoverDialogProps) {
  const t = useT()
  const { typed, isKnown, parsed, onType } = useMeterAddress()
  const [note, setNote] = useState('')
  const formId = useId()
  const problem = parsed.ok ? undefined : parsed.problem
  const sheet = parsed.ok && <HandoverSheet token={token} address={parsed.address} note={note} />
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (parsed.ok) print()
  }
  return (
    <Dialog title={t('sheet.title')} size="large" onRequestClose={onClose}>
      <form id={formId} className={styles['fields']} noValidate onSubmit={handleSubmit}>
        <AddressField typed={typed} problem={problem} isKnown={isKnown} onType={onType} />
        <Field label={t('sheet.note')}>
          {(control) => (
            <input
              type="text"
              autoComplete="off"
              maxLength={LONGEST_NOTE}
              data-autofocus
              {...control}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </form>
      {sheet && (
        <>
          <div className={styles['preview']} role="group" aria-label={t('sheet.preview')}>
            {sheet}
          </div>
          <PrintOnly>{sheet}</PrintOnly>
        </>
      )}
      <DialogFoot>
        <Button onClick={onClose}>{t('ui.close')}</Button>
        <Button
          type="submit"
          form={formId}
          variant="primary"
          disabledReason={problem && t(`handover.addressProblem.${problem}`)}
        >
          {t('sheet.print')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
