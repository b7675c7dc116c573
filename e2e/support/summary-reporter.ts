import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** How many of the slowest tests are named. */
const SLOWEST = 10

/** Names the slowest tests, then ends the output with one plain line for people and machines:
 *  `N passed, N failed`. */
class SummaryReporter implements Reporter {
  readonly #outcomes = new Map<string, ReturnType<TestCase['outcome']>>()
  readonly #durations: { title: string; ms: number }[] = []

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test.id, test.outcome())
    const title = test.titlePath().slice(1).join(' › ')
    this.#durations.push({ title, ms: result.duration })
  }

  onExit(): Promise<void> {
    const slowest = this.#durations.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST)
    if (slowest.length > 0) console.log('\nThe slowest tests, in seconds:')
    for (const { title, ms } of slowest) {
      console.log(`${(ms / 1000).toFixed(1).padStart(6)}  ${title}`)
    }

    const outcomes = [...this.#outcomes.values()]
    const passed = outcomes.filter(
      (outcome) => outcome === 'expected' || outcome === 'flaky',
    ).length
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length
    console.log(`\n${passed} passed, ${failed} failed`)
    return Promise.resolve()
  }
}

// Playwright looks for a reporter under this name.
export { SummaryReporter as default }
