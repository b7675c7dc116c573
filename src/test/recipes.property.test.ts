import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'

import * as fc from 'fast-check'
import { parse as parseToml } from 'smol-toml'
import { expect, test } from 'vitest'

import { recipesFor } from '../features/access-tokens/handover/recipes/recipes'
import type { RecipeContext, RecipeFile } from '../features/access-tokens/handover/recipes/recipe'
import { programs, type ProgramId } from '../features/access-tokens/model/programs'
import { anyName, holds } from './property'
import { context, unchecked, yaml } from './recipes'

const PLAIN = { name: 'Plainname', secret: 'Plainsecret' }

/** The files of a program, by their places among its recipes. */
const filesOf = (program: ProgramId, from: RecipeContext): Map<string, RecipeFile> =>
  new Map(
    recipesFor(program, from).flatMap(({ id, files }) =>
      files.map((file, index) => [`${program} ${id} ${index.toString()}`, file] as const),
    ),
  )

/** What the reader of its language makes of a file. @param place Grafana puts variables into its YAML */
function read({ language, fileName, text }: RecipeFile, place: string): unknown {
  switch (language) {
    case 'yaml':
      return place.startsWith('grafana ') ? withoutVariables(yaml(text)) : yaml(text)
    case 'toml':
      // Telegraf puts environment variables into it first.
      expect(text.slice(text.indexOf('[[inputs.http]]'))).not.toContain('$')
      return parseToml(text)
    case 'json':
      return JSON.parse(text)
    case 'js':
      return callsOf(text)
    case 'sh':
      return shellWords(text)
    case 'text':
      if (fileName === 'meter.cfg') return fhemCommands(text)
      return fileName.endsWith('.header') ? text.split('\n') : statements(text)
  }
}

/** What Grafana makes of what it has read: `$$` is `$`, and a lone `$` begins the name of a variable. */
function withoutVariables(value: unknown): unknown {
  const text = JSON.stringify(value)
  expect(text.replaceAll('$$', '')).not.toContain('$')
  return JSON.parse(text.replaceAll('$$', () => '$'))
}

/** What ioBroker's script asks for when it runs. */
function callsOf(script: string): unknown {
  const asked: unknown[] = []
  runInNewContext(script.replace('await ', ''), {
    createStateAsync: () => Promise.resolve(),
    httpGet: (address: string, options: unknown) => asked.push([address, options]),
    setState: () => {},
    log: () => {},
    schedule: () => {},
  })
  return JSON.parse(JSON.stringify(asked))
}

/** The words that a shell makes of a command line, found by running it with another command. */
function shellWords(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0')
}

/** The commands as FHEM takes them: one a line, where a doubled semicolon is one of the text. */
function fhemCommands(text: string): unknown {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  for (const line of lines) expect(line.replaceAll(';;', '')).not.toContain(';')
  return lines.map((line) => line.replaceAll(';;', ';'))
}

/** openHAB's own language: texts in quotes, and the lines around them, without comments. */
function statements(text: string): unknown {
  const literal = /"(?:[^"\\\n]|\\.)*"/g
  const lines = text.split('\n').filter((line) => !/^(?:#|\/\/)/.test(line))
  const code = lines.join('\n')
  return [
    code.replaceAll(literal, '""').split('\n'),
    (code.match(literal) ?? []).map((one): unknown => JSON.parse(one)),
  ]
}

/** The same with the name and the secret put back to plain ones. */
function withPlainTexts(value: unknown, from: Pick<RecipeContext, 'name' | 'secret'>): unknown {
  if (typeof value === 'string') {
    // The name of a file is made from the token's, with less in it.
    if (/^@.*\.header$/.test(value)) return `@${PLAIN.name}.header`
    return value.split(from.name).join(PLAIN.name).split(from.secret).join(PLAIN.secret)
  }
  if (Array.isArray(value)) return value.map((one) => withPlainTexts(one, from))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withPlainTexts(one, from)]),
  )
}

/** Found in no file by itself, so that a text can be put back. */
const marked = (text: string) => `Q${text.replaceAll(/\p{Cs}/gu, '?')}Z`

test('no name, comment or secret changes what a program reads in any of its files', () => {
  const meters = { plain: context, unchecked }
  const places = programs.flatMap(({ id }) =>
    Object.values(meters).flatMap((from) =>
      [...filesOf(id, from).keys()].map((place) => [id, place] as const),
    ),
  )
  const expected = new Map<string, unknown>()
  const anySecret = fc.stringMatching(/^[!-~]{1,20}$/).map(marked)
  holds(
    fc.property(
      fc.constantFrom(...places),
      anyName.map(marked),
      anyName,
      anySecret,
      fc.constantFrom('plain', 'unchecked'),
      ([program, place], name, comment, secret, meter) => {
        const made = filesOf(program, { ...meters[meter], name, comment, secret }).get(place)
        const plain = filesOf(program, { ...meters[meter], ...PLAIN, comment: 'x' }).get(place)
        expect(made === undefined).toBe(plain === undefined)
        if (!made || !plain) return
        expect(made.text).not.toMatch(/\p{Cs}/u)
        const known = expected.get(meter + place) ?? read(plain, place)
        expected.set(meter + place, known)
        expect(withPlainTexts(read(made, place), { name, secret })).toEqual(known)
      },
    ),
    100,
  )
})
