import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const names = z.optional(z.record(z.string(), z.string()))

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: names,
      devDependencies: names,
      optionalDependencies: names,
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      inBundle: z.optional(z.boolean()),
    }),
  ),
})

// The second is of the programs that get the product's configurations.
const files = ['package-lock.json', 'src/scripts/programs/package-lock.json']

describe.each(files)('%s', (file) => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(file, 'utf8')))

  // npm leaves out without a word what the registry did not have for another platform; `npm ci` then
  // refuses the lock file on every machine.
  test('the lock file has the programs of every platform', () => {
    const missing = Object.values(packages)
      .flatMap((entry) =>
        Object.keys({
          ...entry.dependencies,
          ...entry.devDependencies,
          ...entry.optionalDependencies,
        }),
      )
      .filter(
        (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
      )
    expect(missing).toEqual([])
  })

  // npm ci checks each package against its hash; one without, or from elsewhere, would be taken on trust.
  test('every package is pinned by a hash and comes from the registry', () => {
    const unpinned = Object.entries(packages)
      // What comes inside another package is under that one's hash.
      .filter(([path, { inBundle }]) => path !== '' && inBundle !== true)
      .filter(
        ([, { resolved, integrity }]) =>
          !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
          !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
      )
    expect(unpinned).toEqual([])
  })
})
