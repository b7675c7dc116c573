import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const names = z.optional(z.record(z.string(), z.string()))

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dependencies: names, devDependencies: names, optionalDependencies: names }),
  ),
})

// npm leaves out without a word what the registry did not have for another platform; `npm ci` then
// refuses the lock file on every machine.
test('the lock file has the programs of every platform', () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const missing = Object.values(packages)
    .flatMap((entry) =>
      Object.keys({
        ...entry.dependencies,
        ...entry.devDependencies,
        ...entry.optionalDependencies,
      }),
    )
    .filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))
  expect(missing).toEqual([])
})
