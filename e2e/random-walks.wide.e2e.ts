import { test } from './support/test'
import { walk } from './walk/walk'

// Run by `npm run check:wide`. The same walks in each run; others: WALK_SEED=1234.
test.describe.configure({ timeout: 180_000 })

const firstSeed = Number(process.env['WALK_SEED'] ?? 1)

for (const seed of Array.from({ length: 6 }, (_, index) => firstSeed + index)) {
  test(`wherever a person goes by chance, the screen agrees with the meter (seed ${seed})`, async ({
    page,
    context,
    meter,
    arrange,
    consoleWatch,
    list,
    signIn,
  }) => {
    await signIn()
    await list.expectLoaded()
    await walk({ page, context, meter, arrange, consoleWatch }, seed, 60)
  })
}
