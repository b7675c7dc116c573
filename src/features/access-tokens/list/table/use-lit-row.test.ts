import { describe, expect, test } from 'vitest'

import { aToken } from '../../../../test/a-token'
import { answerTo } from './use-lit-row'

const [old, added] = [aToken({ name: 'old' }), aToken({ name: 'added' })]
const request = { tokenId: added.id }
const row = (token: typeof old) => ({ token, isGone: false })

describe('a request for a row', () => {
  test('waits for a token that is not in the list yet', () => {
    const list = { rows: [row(old)], inView: [old], tokens: [old] }
    expect(answerTo(request, list)).toBe('wait')
  })

  test('is answered with its place', () => {
    const list = { rows: [row(old), row(added)], inView: [old, added], tokens: [old, added] }
    expect(answerTo(request, list)).toEqual({ index: 1 })
  })

  test('waits while the rows on screen are held', () => {
    const list = { rows: [row(old)], inView: [old, added], tokens: [old, added] }
    expect(answerTo(request, list)).toBe('wait')
  })

  test('is dropped where search or filters hide the row', () => {
    const list = { rows: [row(old)], inView: [old], tokens: [old, added] }
    expect(answerTo(request, list)).toBe('drop')
    expect(answerTo(request, { rows: [], inView: [], tokens: [old, added] })).toBe('drop')
  })
})
