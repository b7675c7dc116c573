/** Does work that matches a secret with regular expressions. Browsers keep the last match, and the whole
 *  text around it, where any script can read it (`RegExp.lastMatch`, `RegExp.input`) until another
 *  expression matches; so one matches nothing here.
 *  @see https://github.com/tc39/proposal-regexp-legacy-features */
export function leavingNoMatch<Result>(work: () => Result): Result {
  try {
    return work()
  } finally {
    ;/^/.exec('')
  }
}
