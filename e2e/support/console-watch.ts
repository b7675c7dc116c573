import type { BrowserContext } from '@playwright/test'

import type { Fault } from './fault'

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

  /** Lets a test expect lines of its own. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns)
  }

  /** Lets a test expect refused requests, each of which the browser reports by itself. */
  allowStatus(...statuses: readonly number[]): void {
    this.allow(...statuses.map((status) => new RegExp(`^Failed to load resource: .* ${status} `)))
  }

  /** Lets a test expect connections that end without an answer. */
  allowCut(): void {
    this.allow(/^Failed to load resource: net::ERR_/)
  }

  /** Lets a fault of the mock be reported by the browser. */
  allowFault(fault: Fault): void {
    const kind = fault.split(':')[1] ?? ''
    if (/^\d+$/.test(kind)) this.allowStatus(Number(kind))
    if (kind === 'refuse' || kind === 'lost') this.allowCut()
  }

  unexpected(): string[] {
    return this.#seen.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)))
  }
}
