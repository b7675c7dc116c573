import type { Plugin } from 'vite'

/** The module of TanStack Query for lists that are fetched in pages. */
export const leftOut = /[\\/]query-core[\\/].*[\\/]infiniteQueryBehavior\.js$/

/** Exports the same names. */
export const standIn = `
const leftOut = () => {
  throw new Error('Queries in pages are left out of this build: see one-page.ts')
}
export { leftOut as hasNextPage, leftOut as hasPreviousPage, leftOut as infiniteQueryBehavior }
`

/** TanStack Query brings into every build what lists in pages need. A meter has no such list, and it is 0.3 kB of what
 *  is loaded until the token list is there. */
export const onePage = (): Plugin => ({
  name: 'one-page',
  enforce: 'pre',
  apply: 'build',
  load: { filter: { id: leftOut }, handler: () => standIn },
})
