import type { UseFormReturn } from 'react-hook-form'

import { ApiError } from '../../../api/errors'
import type { NewToken } from '../../../api/token'
import type { AddFormValues } from './issue-form-schema'

/** The form field at which a refused part of a new token is shown. */
const places = {
  name: 'name',
  role: 'role',
  expiresAt: 'date',
} as const satisfies Record<keyof NewToken, keyof AddFormValues>

type Place = (typeof places)[keyof NewToken]

const placeOf = new Map<string, Place>(Object.entries(places))

/** The form fields that the meter refused, each with the meter's own text. */
export function refusedFields(error: Error | null): { name: Place; words: string }[] {
  if (!(error instanceof ApiError) || error.status !== 422) return []
  return Object.entries(error.fields).flatMap(([field, words]) => {
    const name = placeOf.get(field)
    return name === undefined ? [] : [{ name, words }]
  })
}

/** Shows the meter's text at each refused field, and moves the focus there. */
export function showRefusedFields(form: UseFormReturn<AddFormValues>, error: Error): void {
  for (const { name, words } of refusedFields(error)) {
    if (name === 'date') form.setValue('lifetime', 'date')
    form.setError(name, { message: words }, { shouldFocus: true })
  }
}
