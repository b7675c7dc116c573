import type { Plugin } from 'vite'

/** The mock's own code, and the library that nothing but the mock signs with. */
const mockCode = /\/src\/mock\/|\/node_modules\/jose\//

/** Fails a build for a real meter that has any code of the mock in it. */
export function noMock(): Plugin {
  return {
    name: 'no-mock',
    apply: (_config, { command, mode, isSsrBuild }) =>
      command === 'build' && mode !== 'demo' && isSsrBuild !== true,
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const strays = chunks.flatMap((chunk) => chunk.moduleIds.filter((id) => mockCode.test(id)))
      if (strays.length > 0) this.error(`The mock meter is in the product: ${strays.join(', ')}`)
    },
  }
}
