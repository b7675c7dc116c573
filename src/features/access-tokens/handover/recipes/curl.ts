import { fileNameFrom } from '../../../../lib/file-name'
import { shellWord } from '../quoting'
import {
  certificateNotes,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
} from './recipe'

/** curl, as the example for any other program: one line to try it, and a form that keeps the secret
 *  out of the shell's history. @see ../shared/consumers.md */
export function curlRecipes(context: RecipeContext): Recipe[] {
  const header = `Authorization: Bearer ${context.secret}`
  const headerFile = fileNameFrom(context.name, 'meter', 'header')
  const command = (word: string) =>
    `curl -fsS${skipsCertificate(context) ? ' -k' : ''} -H ${shellWord(word)} ${shellWord(readingUrl(context.address))}\n`
  const notes = certificateNotes(context)
  return [
    {
      id: 'curl',
      files: [
        { fileName: 'read-meter.sh', language: 'sh', text: command(header), hasSecret: true },
      ],
      notes: ['in-history', ...notes],
    },
    {
      id: 'curl-header-file',
      files: [
        { fileName: headerFile, language: 'text', text: `${header}\n`, hasSecret: true },
        {
          fileName: 'read-meter.sh',
          language: 'sh',
          text: command(`@${headerFile}`),
          hasSecret: false,
        },
      ],
      notes,
    },
  ]
}
