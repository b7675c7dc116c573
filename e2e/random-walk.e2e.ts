import { walkTest } from './walk/walk-test'

// The same walk in each run. Another: WALK_SEED=1234. Longer ones are in long-walks.wide.e2e.ts.
const seed = Number(process.env['WALK_SEED'] ?? 4)

walkTest('wherever a person goes by chance, the screen agrees with the meter', seed, 25)
