import type { Plugin } from 'vite'

/** What stands around each `import()` of the build: it fetches the module and, at the same time, the style sheets
 *  that the module is drawn with, each once, or again after a failure. Nothing is fetched ahead.
 *  @param folder of the names of the sheets, from that of the scripts */
const helperFor = (folder: string): string => `
const sheets = {}

const sheet = (file) =>
  (sheets[file] ??= new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL('${folder}' + file, import.meta.url)
    link.onload = resolve
    link.onerror = () => {
      delete sheets[file]
      reject(new TypeError(file))
    }
    document.head.append(link)
  }))

export const __vitePreload = (load, files = []) =>
  Promise.all([load(), ...files.map(sheet)]).then(([module]) => module)
`

/** Vite's own wrapper does more than this product needs: this one takes 0.5 kB off what is loaded until the list
 *  is there. */
export function plainImports(): Plugin {
  let folder = ''
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    configResolved({ base }) {
      // Vite names the files as seen from the base, or from the importing script if the base may be anywhere.
      folder = base === './' ? '' : '../'
    },
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => helperFor(folder),
    },
  }
}
