// How fast the page is, with lists of different lengths, beside the least that React can do. Times depend on the
// machine and on what else it does, so no test asserts them.
// npm run bench -- --rounds 5 --json figures.json
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'

import { benchActions, benchHeap } from './bench/actions.mjs'
import { benchRules } from './bench/rules.mjs'
import { benchStart } from './bench/start.mjs'
import { printTable } from './bench/table.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, json: { type: 'string' } },
})
const rounds = Number(values.rounds)
if (!(rounds >= 1 && rounds <= 50)) throw new Error('--rounds must be a number up to 50')

const counts = [10, 1000, 10_000]
const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString()}`
console.log(machine)

const rules = await benchRules(counts)
printTable('Search, sort and counts, as pure functions (ms)', rules)
const start = await benchStart(counts, rounds)
printTable(
  `Opening the list, beside the least that React can do; slow: 1.6 Mbit/s, 150 ms, CPU 4× slower (ms; ${rounds} rounds)`,
  start,
)
const actions = await benchActions(counts, rounds)
printTable(
  'What a person does, CPU 4× slower (ms until it is painted; the longest task of each)',
  actions,
)
const heap = await benchHeap()
printTable('Memory of the page after collection (MB)', heap)
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, rules, start, actions, heap }, null, 2)}\n`,
  )
}
process.exit()
