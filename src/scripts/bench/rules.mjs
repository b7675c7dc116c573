import { fileURLToPath } from 'node:url'

import { runnerImport } from 'vite'

import { spread } from './table.mjs'

/** @typedef {typeof import('../../features/access-tokens/list/find/list-view')} ListView */
/** @typedef {typeof import('../../mock/seed')} Seed */
/** @typedef {typeof import('../../api/schemas/access-token')} Wire */

/** What is typed, one keystroke after another, twice over. */
const typed = ['h', 'ho', 'hom', 'home', 'home ', 'home 1', 'home 12', 'home 1', '', 'x']
const ROUNDS = 5

/** A file below src, as a module that Node can run.  @param {string} file */
const source = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url))

/** @type {import('vite').InlineConfig} */
const plain = { configFile: false, logLevel: 'silent' }

/** Times what one keystroke in the search computes: the list in order, and the counts of the filters.
 *  @param {readonly number[]} counts sizes of the list, each with a seed of the mock */
export async function benchRules(counts) {
  /** @type {{ module: ListView }} */
  const { module: listView } = await runnerImport(
    source('features/access-tokens/list/find/list-view.ts'),
    plain,
  )
  /** @type {{ module: Seed }} */
  const { module: seed } = await runnerImport(source('mock/seed.ts'), plain)
  /** @type {{ module: Wire }} */
  const { module: wire } = await runnerImport(source('api/schemas/access-token.ts'), plain)
  const { applyListView, countByRole, countByStatus, defaultListView } = listView
  const now = Date.now()
  return counts.map((count) => {
    const name = seed.seedNames.find((known) => known === `many-${count}`)
    if (!name) throw new Error(`The mock has no seed many-${count}`)
    const tokens = seed.seedTokens(name, now).map(wire.fromTokenWire)
    /** @param {string} q */
    const keystroke = (q) => {
      const view = { ...defaultListView, q, sort: /** @type {const} */ ('expires') }
      const start = performance.now()
      applyListView(tokens, view, now, 'en')
      countByStatus(tokens, view, now, 'en')
      countByRole(tokens, view, now, 'en')
      return performance.now() - start
    }
    const first = keystroke('')
    const figures = Array.from({ length: ROUNDS }, () => typed.map(keystroke)).flat()
    return { tokens: count.toString(), 'first, with index': first, ...spread(figures) }
  })
}
