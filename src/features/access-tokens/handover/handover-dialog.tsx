import { useId, useState, type FormEvent } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { browserTimeZone } from '../../../lib/time-zone'
import { Button } from '../../../ui/button'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { Field } from '../../../ui/field'
import { PrintOnly } from '../../../ui/print-only'
import { AddressField } from './address-field'
import { parseMeterAddress } from './meter-address'
import styles from './handover-dialog.module.css'
import { HandoverSheet } from './handover-sheet'
import type { PageMeter } from '../model/page-context'

const LONGEST_NOTE = 200

type HandoverDialogProps = { token: Token; now: number; meter: PageMeter; onClose: () => void }

/** The handover sheet of a token, as it will come out of the printer; the secret is not on it. */
export function HandoverDialog({ token, now, meter, onClose }: HandoverDialogProps) {
  const t = useT()
  const [typedAddress, setTypedAddress] = useState(meter.info?.hostname ?? '')
  const [note, setNote] = useState('')
  const formId = useId()
  const parsed = parseMeterAddress(typedAddress)
  const problem = parsed.ok ? undefined : parsed.problem
  const sheet = parsed.ok && (
    <HandoverSheet
      token={token}
      address={parsed.address}
      productName={meter.info?.productName}
      timeZone={meter.timeZone ?? browserTimeZone()}
      now={now}
      note={note}
    />
  )
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (parsed.ok) print()
  }
  return (
    <Dialog title={t('sheet.title')} size="large" onRequestClose={onClose}>
      <form id={formId} className={styles['fields']} noValidate onSubmit={handleSubmit}>
        <AddressField
          typed={typedAddress}
          problem={problem}
          isKnown={meter.info?.hostname !== undefined}
          onType={setTypedAddress}
        />
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
