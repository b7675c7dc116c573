import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef, type ReactNode } from 'react'
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form'

import { ApiError } from '../../../api/errors'
import { NAME_MAX } from '../../../api/schemas/access-token'
import { roles, type NewToken } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { DialogFoot } from '../../../ui/dialog/dialog'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { useExpiryZone, usePage } from '../model/page-context'
import { addFormSchema, emptyAddForm, type AddFormValues } from './issue-form-schema'
import styles from './add-form.module.css'
import { ExpiryField } from './expiry-field'
import { problemText } from './problem-text'
import { PurposeField, useOwnEntries, type OwnEntries } from './purpose-field'

type AddFormProps = {
  /** Names there are already. */
  takenNames: readonly string[]
  isPending: boolean
  error: Error | null
  /** What stands at the foot about an attempt that failed. */
  children?: ReactNode
  onDirtyChange: (isDirty: boolean) => void
  onSubmit: (values: AddFormValues) => void
  onCancel: () => void
}

export function AddForm({
  takenNames,
  isPending,
  error,
  children,
  onDirtyChange,
  onSubmit,
  onCancel,
}: AddFormProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { timeZone } = useExpiryZone()
  const form = useForm<AddFormValues>({
    resolver: zodResolver(addFormSchema(Date.now, timeZone)),
    defaultValues: emptyAddForm,
  })
  const { errors, isDirty } = form.formState
  const own = useOwnEntries()
  useServerErrors(form, error)
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange])

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
        <PurposeField own={own} takenNames={takenNames} />
        <Field
          label={t('tokens.add.name')}
          help={t('tokens.add.nameHelp')}
          error={problemText(t, errors.name?.message)}
        >
          {(control) => (
            <input
              type="text"
              autoComplete="off"
              maxLength={NAME_MAX * 4}
              data-autofocus
              {...control}
              {...form.register('name', own.note)}
            />
          )}
        </Field>
        <RoleField form={form} own={own} />
        <ExpiryField onLifetime={own.note.onChange} />
        {children}
        <DialogFoot>
          <Button onClick={onCancel}>{t('ui.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            disabledReason={pausedReason}
          >
            {t('tokens.add.submit')}
          </Button>
        </DialogFoot>
      </form>
    </FormProvider>
  )
}

type RoleFieldProps = { form: UseFormReturn<AddFormValues>; own: OwnEntries }

function RoleField({ form, own }: RoleFieldProps) {
  const t = useT()
  const role = useWatch({ control: form.control, name: 'role' })
  return (
    <fieldset className={styles['group']}>
      <legend>{t('tokens.add.role')}</legend>
      <div className={styles['roles']}>
        {roles.map((choice) => (
          <label key={choice} className={styles['role']}>
            <input type="radio" value={choice} {...form.register('role', own.note)} />
            <strong>{t(`role.${choice}`)}</strong>
            <span>{t(`role.${choice}.help`)}</span>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {role === 'admin' && <Notice tone="attention">{t('tokens.add.adminCaution')}</Notice>}
      </div>
    </fieldset>
  )
}

/** Where the meter's refusal of a field stands in the form. */
const serverFields: ReadonlyMap<string, keyof AddFormValues> = new Map<
  keyof NewToken,
  keyof AddFormValues
>([
  ['name', 'name'],
  ['role', 'role'],
  ['expiresAt', 'date'],
])

/** The fields that a refusal names, as far as the form shows an error there. */
export const refusedFields = (error: Error | null): (keyof AddFormValues)[] =>
  error instanceof ApiError && error.status === 422
    ? Object.keys(error.fields).flatMap((field) => serverFields.get(field) ?? [])
    : []

/** Puts the meter's words about a field beside that field, and the focus there. */
function useServerErrors(form: UseFormReturn<AddFormValues>, error: Error | null): void {
  const shown = useRef<Error | null>(null)
  useEffect(() => {
    if (error === shown.current) return
    shown.current = error
    if (!(error instanceof ApiError) || error.status !== 422) return
    for (const [field, words] of Object.entries(error.fields)) {
      const name = serverFields.get(field)
      if (!name) continue
      if (name === 'date') form.setValue('lifetime', 'date')
      form.setError(name, { message: words }, { shouldFocus: true })
    }
  }, [form, error])
}
