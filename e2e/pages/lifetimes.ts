import type { Locator } from '@playwright/test'

/** How long a token lasts, as ADD and REPLACE offer it. */
export type Lifetime = '30 days' | '90 days' | '1 year' | 'Never' | 'On a date'

/** The choice of a lifetime. @param form the dialog that offers it */
export const lifetimes = (form: Locator, name: Lifetime): Locator =>
  form.getByRole('radio', { name })
