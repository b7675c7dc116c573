import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { formResolver } from './form-resolver'

const schema = z.object({
  name: z.string().check(z.minLength(2, 'short'), z.regex(/^[a-z]+$/, 'letters')),
  size: z.string().check(z.overwrite((text) => text.trim())),
})

const check = (values: z.infer<typeof schema>) =>
  formResolver(schema)(values, undefined, { fields: {}, shouldUseNativeValidation: false })

test('values come out as the schema makes them', async () => {
  expect(await check({ name: 'ab', size: ' 1 ' })).toEqual({
    values: { name: 'ab', size: '1' },
    errors: {},
  })
})

test('each field has its first problem', async () => {
  expect(await check({ name: '1', size: '1' })).toEqual({
    values: {},
    errors: { name: { type: 'too_small', message: 'short' } },
  })
})
