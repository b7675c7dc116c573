import { learn } from './learn'
import { LearnProblem } from './recording/problem'
import { readRecording } from './recording/read-recording'

const usage = 'Usage: npm run meter:learn -- recording.har [--show name,name]'

export type Outcome = { exitCode: number; output: string; error: string }

/** What the command does: the report for standard output, or one sentence for standard error.
 *  @param args what stands behind the command's name   @throws nothing */
export async function main(args: readonly string[]): Promise<Outcome> {
  try {
    const { file, shown } = readArguments(args)
    return { exitCode: 0, output: learn(await readRecording(file), { shown }), error: '' }
  } catch (error) {
    if (error instanceof LearnProblem) {
      return { exitCode: error.exitCode, output: '', error: error.message }
    }
    // Its own words could quote the recording.
    return {
      exitCode: 1,
      output: '',
      error: 'This recording is more than the command can understand; please report that as a bug.',
    }
  }
}

function readArguments(args: readonly string[]): { file: string; shown: string[] } {
  const at = args.indexOf('--show')
  const shown = at === -1 ? [] : (args[at + 1] ?? '').split(',').filter(Boolean)
  const files = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1))
  const [file] = files
  if (file === undefined || files.length > 1 || file.startsWith('-')) {
    throw new LearnProblem(usage, 2)
  }
  return { file, shown }
}
