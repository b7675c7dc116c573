import { open } from 'node:fs/promises'

import { LearnProblem } from './problem'

/** Largest recording read. Parsed, one can take many times its size in memory. */
export const MAX_RECORDING_BYTES = 32 * 1024 * 1024

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024))

/** The text of a recording; of one that is too large nothing is read.
 *  @throws LearnProblem */
export async function readRecording(file: string): Promise<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new LearnProblem(
      isMissing(error)
        ? 'There is no file of that name: give the path of the recording that the browser saved.'
        : 'The recording cannot be opened: see whether you may read that file.',
    )
  })
  try {
    const info = await handle.stat()
    if (!info.isFile()) throw new LearnProblem('That is not a file: give the path of a recording.')
    if (info.size > MAX_RECORDING_BYTES) throw tooLarge(info.size)
    // The file may grow while it is read, so the limit holds for what arrives, too.
    const buffer = Buffer.alloc(info.size + 1)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

const tooLarge = (bytes: number): LearnProblem =>
  new LearnProblem(
    `The recording has ${megabytes(bytes)} MB, and no more than ${megabytes(MAX_RECORDING_BYTES)} MB are read: record again, starting right before the sign-in and stopping after Revoke.`,
  )

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
