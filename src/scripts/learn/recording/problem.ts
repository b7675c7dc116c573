/** Why there is no report, as one sentence for the person who asked. It quotes nothing of the recording,
 *  not even the file's name. */
export class LearnProblem extends Error {
  /** 2: the command was called wrongly; 1: the recording is of no use. */
  readonly exitCode: 1 | 2

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}
