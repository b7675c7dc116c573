import { expect, test } from 'vitest'

import { accessTokenSource, sessionSource, signInSource } from './sources'
import { linesOf, lineText } from './source-lines'

const source = `import x from 'y'

export const paths = {
  one: '/x',
  two: '/one',
}

function read(wire) {
  return wire.one
}
`

test('finds the lines that name a member of a declaration', () => {
  expect(linesOf(source, 'paths', 'one')).toEqual([4])
  expect(linesOf(source, 'read', 'one')).toEqual([9])
  expect(linesOf(source, 'paths', 'three')).toEqual([3])
  expect(linesOf(source, 'paths')).toEqual([3])
  expect(linesOf(source, 'gone', 'one')).toEqual([])
  expect(lineText(source, 'paths', 'two')).toBe('line 5 (paths)')
})

// A declaration that is renamed would leave the reports without line numbers.
test.each([
  [accessTokenSource, 'accessTokenPaths', ['tokens', 'token', 'authorise']],
  [accessTokenSource, 'accessTokenCalls', ['list', 'create', 'authorise', 'revoke']],
  [accessTokenSource, 'createTokenWire', ['name', 'role', 'expires_at']],
  [accessTokenSource, 'toCreateTokenWire', ['name', 'role', 'expires_at']],
  [accessTokenSource, 'tokenWire', ['id', 'created_at', 'authorised_at']],
  [accessTokenSource, 'fromTokenWire', ['id', 'created_at', 'authorised_at']],
  [accessTokenSource, 'tokenListWire', ['tokens']],
  [accessTokenSource, 'createdTokenWire', ['token', 'secret']],
  [accessTokenSource, 'oneTokenWire', []],
  [sessionSource, 'sessionPaths', ['signIn', 'signOut']],
  [signInSource, 'passwordGrant', []],
  [signInSource, 'signedInWire', ['access_token']],
] as const)(
  'the schemas have the declarations that a report points to: %#',
  (text, name, members) => {
    const [first] = linesOf(text, name)
    expect(first).toBeGreaterThan(0)
    for (const member of members) {
      expect(linesOf(text, name, member).filter((line) => line !== first)).not.toEqual([])
    }
  },
)
