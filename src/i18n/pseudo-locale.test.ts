import { expect, test } from 'vitest'

import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { pseudoMessage } from './pseudo-locale'

const message: CompiledMessage = [
  'Revoke ',
  ['name'],
  ': ',
  ['count', 'plural', { one: ['#', ' token'], other: ['#', ' tokens'] }],
]

test('the accented one is longer, and keeps what is filled in', () => {
  expect(pseudoMessage('en-XA', message)).toEqual([
    'Ŕéṽöķé~~~ ',
    ['name'],
    ': ',
    ['count', 'plural', { one: ['#', ' ţöķéñ~~'], other: ['#', ' ţöķéñš~~~'] }],
  ])
})

test('the other one is written from right to left', () => {
  expect(pseudoMessage('ar-XB', 'Access tokens')).toBe('\u202EAccess\u202C \u202Etokens\u202C')
})
