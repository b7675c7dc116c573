import { beforeAll, expect, test } from 'vitest'

import { ApiError } from '../api/errors'
import { errorText } from './error-text'
import { activateLocale, withExtraMessages } from './i18n'

beforeAll(async () => {
  await activateLocale('en', ['en'])
  await withExtraMessages(Promise.resolve())
})

const path = '/api/x'

test('a request that is too large and an answer that is too large are told apart', () => {
  const request = new ApiError('http', '', { path, status: 413, code: 'request_too_large' })
  const answer = new ApiError('bad-response', '', { path, status: 200, code: 'answer_too_large' })
  expect(errorText(request)).toBe('The request is larger than this server passes on.')
  expect(errorText(answer)).toBe(
    'The meter’s answer is larger than any real one. It was not read to the end.',
  )
})

test('a refusal of the product’s own server is not put in the meter’s mouth', () => {
  const error = new ApiError('http', 'Pages of other sites may not call this.', {
    path,
    status: 403,
    code: 'foreign_origin',
  })
  expect(errorText(error)).toMatch(/^This server /)
  expect(errorText(error)).not.toMatch(/The meter/)
})

test('a code that only the meter knows leaves the word to its message', () => {
  const error = new ApiError('http', 'Sunday.', { path, status: 409, code: 'constructor' })
  expect(errorText(error)).toMatch(/not in a state that allows it\. The meter says: “Sunday\.”/)
})
