import { randomUUID } from 'node:crypto'

import type { BrowserContext } from '@playwright/test'

import type { ConsoleWatch } from './console-watch'
import type { Fault } from './fault'

/** The time at which every test begins, in the browser and at the meter; epoch ms. */
export const NOW = Date.parse('2026-11-23T10:00:00Z')

/** The mock meter as one test sees it: a store of its own, and what it is told to do, carried by
 *  cookies. @see src/mock/context.ts */
export class Meter {
  readonly #context: BrowserContext
  readonly #origins: readonly string[]
  readonly #consoleWatch: ConsoleWatch
  readonly #cookies = new Map<string, string>([['mock-store', randomUUID()]])
  #nowMs = NOW

  /** @param consoleWatch hears of each fault, whose own line in the console is no surprise */
  constructor(context: BrowserContext, origins: readonly string[], consoleWatch: ConsoleWatch) {
    this.#context = context
    this.#origins = origins
    this.#consoleWatch = consoleWatch
  }

  /** Epoch ms, in the browser and at the meter. */
  get now(): number {
    return this.#nowMs
  }

  /** Freezes the clocks at NOW and opens the store. */
  async start(): Promise<void> {
    await this.moveClock(0)
  }

  /** Takes another meter, as it is at first, for what a test tries from the beginning once more. */
  async startAnew(): Promise<void> {
    await this.#set('mock-store', randomUUID())
  }

  /** Lets time pass at once, in milliseconds. */
  async moveClock(ms: number): Promise<void> {
    this.#nowMs += ms
    await this.#context.clock.setFixedTime(this.#nowMs)
    await this.#set('mock-now', String(this.#nowMs))
  }

  /** From now on these go wrong and no others; null: nothing does. */
  async setFault(fault: Fault | null, ...more: readonly Fault[]): Promise<void> {
    const faults = fault === null ? [] : [fault, ...more]
    for (const one of faults) this.#consoleWatch.allowFault(one)
    await this.#set('mock-fault', fault === null ? null : faults.join(','))
  }

  /** Time the meter takes for every answer, in milliseconds. */
  async setLatency(ms: number): Promise<void> {
    await this.#set('mock-latency', String(ms))
  }

  async setDevice(device: string | null): Promise<void> {
    await this.#set('mock-device', device)
  }

  async setUser(user: string | null): Promise<void> {
    await this.#set('mock-user', user)
  }

  /** Only before the first request: the store is filled once. */
  async setSeed(seed: string | null): Promise<void> {
    await this.#set('mock-seed', seed)
  }

  /** For requests from outside the browser, so that they reach this test's meter. */
  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #set(name: string, value: string | null): Promise<void> {
    if (value === null) {
      this.#cookies.delete(name)
      await this.#context.clearCookies({ name })
    } else {
      this.#cookies.set(name, value)
    }
    const cookies = this.#origins.flatMap((url) =>
      [...this.#cookies].map(([key, text]) => ({ name: key, value: text, url })),
    )
    await this.#context.addCookies(cookies)
  }
}
