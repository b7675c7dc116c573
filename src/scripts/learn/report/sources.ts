import { readFileSync } from 'node:fs'

/** A file of src/api/schemas, for the numbers of its lines. */
const schemaSource = (file: string): string =>
  readFileSync(new URL(`../../../api/schemas/${file}`, import.meta.url), 'utf8')

export const accessTokenSource = schemaSource('access-token.ts')
export const sessionSource = schemaSource('session.ts')
export const signInSource = schemaSource('sign-in.ts')
