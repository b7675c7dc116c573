import type { Reporter, TestCase } from '@playwright/test/reporter'

/** Ends the output with one plain line for people and machines: `N passed, N failed`. */
class SummaryReporter implements Reporter {
  readonly #outcomes = new Map<string, ReturnType<TestCase['outcome']>>()

  onTestEnd(test: TestCase): void {
    this.#outcomes.set(test.id, test.outcome())
  }

  onExit(): Promise<void> {
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
