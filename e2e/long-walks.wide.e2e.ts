import { test } from './support/test'
import { walkTest } from './walk/walk-test'

// Run by `npm run check:wide`: the same as random-walk.e2e.ts, further and to other places.
test.describe.configure({ timeout: 180_000 })

const firstSeed = Number(process.env['WALK_SEED'] ?? 1)

for (const seed of Array.from({ length: 6 }, (_, index) => firstSeed + index)) {
  walkTest(`on a long walk by chance the screen agrees with the meter (seed ${seed})`, seed, 60)
}
