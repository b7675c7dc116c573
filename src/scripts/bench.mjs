import { benchPage } from './bench/page.mjs'
import { benchRules } from './bench/rules.mjs'
import { printTable } from './bench/table.mjs'

/** How long the list may be before it gets slow is what this shows. Times depend on the machine and on
 *  what else it does, so no test asserts them. */
const counts = [10, 1000, 10_000]

printTable(
  `Search, sort and counts, as pure functions in Node ${process.version} (ms)`,
  await benchRules(counts),
)
printTable(
  'The page in Chromium, production build on the Node server (ms; a keystroke: input event to next paint)',
  await benchPage(counts),
)
process.exit()
