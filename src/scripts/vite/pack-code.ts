import { minify } from 'terser'
import type { Plugin } from 'vite'

/** Goes over the scripts before the build's minifier does: together they pack 2 kB better. More than one pass over the
 *  libraries' file gains nothing. */
export const packCode = (): Plugin => ({
  name: 'pack-code',
  apply: (_config, { command, mode, isSsrBuild }) =>
    command === 'build' && mode !== 'demo' && isSsrBuild !== true,
  async renderChunk(code, { name, facadeModuleId }) {
    const isCatalogue = facadeModuleId?.endsWith('.json') === true
    if (isCatalogue) return null
    const { code: packed } = await minify(code, {
      module: true,
      compress: {
        passes: name === 'vendor' ? 1 : 3,
        inline: 1,
        pure_getters: true,
        // The build's own minifier joins statements, and what it joins packs better.
        sequences: false,
        unsafe_arrows: true,
        ecma: 2022,
      },
      mangle: false,
      format: { comments: 'some' },
    })
    return packed === undefined ? null : { code: packed, map: null }
  },
})
