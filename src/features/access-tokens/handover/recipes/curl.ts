import { fileNameFrom } from '../../../../lib/file-name'
import { formatAddress } from '../meter-address'
import { shellWord } from '../quoting'
import {
  certificateNotes,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
  type RecipeFile,
} from './recipe'

/** curl, as the example for any other program: one line to try it, and a form that keeps the token
 *  out of the shell's history. @see docs/programs.md */
export function curlRecipes(context: RecipeContext): Recipe[] {
  const notes = ['refused-curl' as const, ...certificateNotes(context)]
  return [
    {
      id: 'curl',
      files: [
        {
          fileName: 'read-meter.sh',
          language: 'sh',
          text: command(context, header(context), readingUrl(context.address)),
          hasSecret: true,
        },
      ],
      notes: ['in-history', ...notes],
    },
    { id: 'curl-header-file', files: headerFile(context, readingUrl(context.address)), notes },
  ]
}

/** A program that changes settings: the header that it sends, and a call that changes nothing, to
 *  try it with. The calls that do change something are the vendor's, and not published. */
export function settingsRecipes(context: RecipeContext): Recipe[] {
  const url = `${formatAddress(context.address)}/api/device-settings`
  return [
    {
      id: 'settings',
      files: headerFile(context, url),
      notes: ['settings-caution', 'settings-calls', 'refused-curl', ...certificateNotes(context)],
    },
  ]
}

const header = ({ secret }: RecipeContext) => `Authorization: Bearer ${secret}`

const command = (context: RecipeContext, word: string, url: string) =>
  `curl -fsS${skipsCertificate(context) ? ' -k' : ''} -H ${shellWord(word)} ${shellWord(url)}\n`

/** The header in a file of its own, and the command that reads it. */
function headerFile(context: RecipeContext, url: string): RecipeFile[] {
  const fileName = fileNameFrom(context.name, 'meter', 'header')
  return [
    { fileName, language: 'text', text: `${header(context)}\n`, hasSecret: true },
    {
      fileName: 'read-meter.sh',
      language: 'sh',
      text: command(context, `@${fileName}`, url),
      hasSecret: false,
    },
  ]
}
