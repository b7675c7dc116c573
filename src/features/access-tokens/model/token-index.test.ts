import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { inOneGo } from '../../../lib/steps'
import { aToken } from '../../../test/a-token'
import { holds } from '../../../test/property'
import { indexSteps, tokenIndex } from './token-index'

const names = fc.array(
  fc.constantFrom('evcc', 'EVCC', 'Évcc', 'evcc 2', 'evcc 10', 'Ärger', 'Zoo'),
  {
    maxLength: 12,
  },
)

test('an order taken over from another list is the one that is made anew', () => {
  holds(
    fc.property(names, names, fc.nat(12), (some, others, kept) => {
      const before = some.map((name, index) => aToken({ id: `a${index}`, name }))
      const added = others.map((name, index) => aToken({ id: `b${index}`, name }))
      const tokens = [...added, ...before.slice(0, kept)]
      tokenIndex(before, 'de')
      const takenOver = inOneGo(indexSteps(tokens, 'de', before))
      const anew = tokenIndex([...tokens], 'de')
      expect(takenOver.map(({ token }) => token)).toEqual(anew.map(({ token }) => token))
      for (const [at, { text, nameRank }] of anew.entries()) {
        expect(takenOver[at]?.text).toBe(text)
        // Ranks may have gaps where tokens have gone, but say the same of two neighbours.
        const isTied = nameRank === anew[at - 1]?.nameRank
        expect(takenOver[at]?.nameRank === takenOver[at - 1]?.nameRank).toBe(at > 0 && isTied)
      }
      expect(tokenIndex(tokens, 'de')).toBe(takenOver)
    }),
  )
})
