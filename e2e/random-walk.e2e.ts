import { test } from './support/test'
import { walk } from './walk/walk'

// The same walk in each run. Another: WALK_SEED=1234. Longer ones are in long-walks.wide.e2e.ts.
const seed = Number(process.env['WALK_SEED'] ?? 4)

test('wherever a person goes by chance, the screen agrees with the meter', async ({
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
  await walk({ page, context, meter, arrange, consoleWatch }, seed, 25)
})
