import { exists, isIn } from './sources'

/** A folder or file with a task of its own. The README draws this list, the architecture test holds
 *  the tree to it. */
export type Room = {
  /** From the root of the repository. */
  path: string
  /** What is in it: enough to know where a line of code belongs. */
  holds: string
  /** The rooms, folders or files it may import, besides itself and the rooms within it. A name is
   *  looked for in the folder around the room, then in the one around that, at last in `src`. */
  imports: readonly string[]
}

const outside = ['api', 'i18n', 'lib', 'ui']

const room = (path: string, holds: string, imports: readonly string[] = []): Room => ({
  path,
  holds,
  imports,
})

const feature = 'src/features/access-tokens'

/** Every room, in the order in which the README draws them: from the start of the app to its base. */
export const rooms: readonly Room[] = [
  room('src/main.tsx', 'the start: picks the transport, renders', [
    'early.ts',
    'app',
    'features/session',
    ...outside,
    // Fetched on demand, and only in the demo's build.
    'mock/browser.ts',
  ]),
  room('src/early.ts', 'the first script: shows the shell, asks for messages and list ahead', [
    'app/color-scheme.ts',
    'app/paths.ts',
    // Fetched ahead where nobody is signed in.
    'app/sign-in-page.tsx',
    'api/early-list.ts',
    'features/session/jwt-key.ts',
    'i18n/locales.ts',
    'lib',
  ]),
  room('src/app', 'routes, layout, error pages; brings the features together', [
    'features/access-tokens/access-tokens-view.tsx',
    'features/meter',
    'features/session',
    ...outside,
  ]),
  room(feature, 'the page: head, list and the one open dialog', outside),
  room(`${feature}/list`, 'states of the list, selection, paper', [
    ...outside,
    'files',
    'parts',
    'model',
  ]),
  room(`${feature}/list/attention`, 'what needs attention, each with what helps', [
    ...outside,
    'list-context.ts',
    'find',
    'model',
  ]),
  room(`${feature}/list/find`, 'search, filters and order, kept in the address', [
    ...outside,
    'parts',
    'model',
  ]),
  room(`${feature}/list/table`, 'rows and their actions; of a long list those in sight', [
    ...outside,
    'list-context.ts',
    'find',
    'files',
    'parts',
    'model',
  ]),
  room(`${feature}/issue`, 'ADD and REPLACE: purpose, name, role, expiry', [
    ...outside,
    'reveal',
    'revoke',
    'parts',
    'model',
  ]),
  room(`${feature}/issue/flow`, 'asking for a token: once, slow or lost answers, leaving', [
    ...outside,
    'model',
  ]),
  room(`${feature}/reveal`, 'the one look at a secret: copy, authorise, test', [
    ...outside,
    'handover',
    'parts',
    'model',
  ]),
  room(
    `${feature}/reveal/artefact`,
    'what is taken along: the secret, or a configuration with it',
    [...outside, 'handover', 'use-reveal.ts', 'model'],
  ),
  room(`${feature}/revoke`, 'ending a token, or many at once', [...outside, 'parts', 'model']),
  room(`${feature}/authorise`, 'many tokens one after the other, as the meter takes them', [
    ...outside,
    'parts',
    'model',
  ]),
  room(`${feature}/inspect`, 'details of a token; which token a pasted text is', [
    ...outside,
    'files',
    'parts',
    'model',
  ]),
  room(`${feature}/handover`, 'address of the meter, paper, QR code, quoting', [
    ...outside,
    'parts',
    'model',
  ]),
  room(`${feature}/handover/recipes`, 'finished configurations, one file per program', [
    'api',
    'lib',
    'handover',
    'model',
  ]),
  room(`${feature}/files`, 'calendar and CSV', [...outside, 'parts', 'model']),
  room(`${feature}/shortcuts`, 'keys, and the help that lists them', outside),
  room(`${feature}/parts`, 'what more than one of these rooms draws', [...outside, 'model']),
  room(`${feature}/model`, 'what is true of tokens: status, expiry, queries; no JSX', [
    'api',
    'i18n',
    'lib',
  ]),
  room('src/features/session', 'sign-in, the JWT this browser keeps, its end', outside),
  room('src/features/meter', 'what the meter says of itself, and its clock', outside),
  room('src/api', 'the one client, an endpoint per file, the domain', ['lib']),
  room('src/api/schemas', 'the wire: paths and shapes, parsed both ways', ['token.ts', 'lib']),
  room('src/ui', 'parts that know no domain: button, field, toasts', ['i18n', 'lib']),
  room('src/ui/dialog', 'dialogs, the back button, what must not be lost', ['ui', 'i18n', 'lib']),
  room('src/ui/menu', 'a button with a menu', ['ui', 'i18n', 'lib']),
  room('src/i18n', 'catalogues, formats, sentences for errors', [
    'api/errors.ts',
    'api/pause.ts',
    'api/schemas/error-codes.ts',
    'lib',
  ]),
  room('src/lib', 'pure helpers: time, clipboard, storage, stores'),
  room('src/mock', 'the mock meter, a function from Request to Response', ['api/schemas', 'lib']),
  room('src/mock/routes', 'its endpoints, a file per resource', ['mock', 'api/schemas', 'lib']),
  room('src/server', 'the Node host: files, headers, /api to meter or mock', [
    'mock',
    'api/schemas',
    'lib',
  ]),
  room('src/scripts', 'what the npm commands run', ['lib/port-of.mjs']),
  room('src/scripts/vite', 'plug-ins of the build', [
    'app/shell.tsx',
    'i18n/locale-tags.ts',
    'i18n/vite-icu.ts',
  ]),
  room('src/scripts/bench', 'how fast long lists and files are', [
    'scripts',
    'features/access-tokens/list/find',
    'api/schemas',
    'mock',
  ]),
  room('src/scripts/learn', 'meter:learn: a report on a recording of a meter’s own page', [
    'api/schemas',
  ]),
  room('src/scripts/learn/report', 'the contract, what differs from it, and the report', [
    'recording',
    'tokens',
    'words',
    'api/schemas',
  ]),
  room('src/scripts/learn/tokens', 'which calls manage tokens, and what their values tell', [
    'recording',
    'lib',
  ]),
  room('src/scripts/learn/recording', 'a HAR file as calls with bodies'),
  room('src/scripts/learn/words', 'what of a recording may be printed'),
  room('src/test', 'tests of the whole tree, helpers of tests', ['src']),
  room('e2e', 'end-to-end tests, a file per area; their support', [
    'api/pause.ts',
    'api/schemas',
    'i18n/locale-tags.ts',
    'lib',
    'mock',
    'scripts/built-host.mjs',
    'server',
    'test',
  ]),
  room('e2e/pages', 'what a person finds on each screen, by role and name', ['support', 'mock']),
  room('vite.config.ts', 'the build', [
    'i18n/short-keys.ts',
    'i18n/vite-icu.ts',
    'scripts/vite',
    'server/vite-plugin.ts',
  ]),
  room('playwright.config.ts', 'the end-to-end tests', ['scripts/find-browsers.mjs']),
  room('wide.config.ts', 'those in full breadth', ['playwright.config.ts']),
]

/** The room a file lies in: of those around it the innermost. */
export const roomOf = (file: string): Room | undefined =>
  rooms
    .filter(({ path }) => isIn(file, path))
    .toSorted((a, b) => b.path.length - a.path.length)
    .at(0)

/** The folders and files that a room may import, itself included, as paths from the root.
 *  @throws when one of them is not there */
export function mayImport({ path, imports }: Room): string[] {
  return [path, ...imports.map((name) => lookUp(name, path))]
}

function lookUp(name: string, from: string): string {
  const around = from.split('/').slice(0, -1)
  const folders = around.map((_, index) => around.slice(0, around.length - index).join('/'))
  const found = [...folders.map((folder) => `${folder}/${name}`), `src/${name}`, name].find(exists)
  if (found === undefined) throw new Error(`${from} may import ${name}, which is not there`)
  return found
}
