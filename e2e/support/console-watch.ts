import type { BrowserContext } from '@playwright/test'

/** Chromium says so on plain http under a name, where it ignores the header: no fault of the page. */
const always = [/Cross-Origin-Opener-Policy header has been ignored/]

/** Collects what went wrong unseen: errors in the console, uncaught ones, violations of the CSP. */
export class ConsoleWatch {
  readonly #seen: string[] = []
  readonly #allowed: RegExp[] = [...always]

  async start(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(message.text())
    })
    context.on('weberror', (error) => this.#seen.push(`uncaught: ${error.error().message}`))
    // Not every engine reports a violation to its driver.
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP violation: ${event.effectiveDirective} ${event.sourceFile}`)
      })
    })
  }

  /** Lets a test expect lines, such as a refused request's `Failed to load resource`. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns)
  }

  unexpected(): string[] {
    return this.#seen.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)))
  }
}
