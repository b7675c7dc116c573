import type { Browser, BrowserContext, Disposable, Page, WorkerInfo } from '@playwright/test'

/** Where nothing of the product runs, under the address of its storage. */
const quietPath = '/healthz'

type AddScript = Page['addInitScript']
type ContextOptions = { reducedMotion?: 'reduce' | 'no-preference' | null }

/** One tab for the tests of a worker, one after another. A browser's first page costs more than a second of work, the
 *  same page loaded again in its tab a third of that. */
export class KeptPage {
  readonly #context: BrowserContext
  readonly #contextOptions: ContextOptions | undefined
  /** What tests told the browser to run in each page. */
  readonly #scripts: Disposable[] = []
  #page: Page | null = null

  private constructor(context: BrowserContext, contextOptions: ContextOptions | undefined) {
    this.#context = context
    this.#contextOptions = contextOptions
    this.#remember(context)
  }

  static async open(browser: Browser, { project }: WorkerInfo): Promise<KeptPage> {
    const { baseURL, locale, timezoneId, contextOptions } = project.use
    const context = await browser.newContext({
      ...contextOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    })
    return new KeptPage(context, contextOptions)
  }

  get context(): BrowserContext {
    return this.#context
  }

  /** The tab; a new one where a test has closed it. */
  async page(): Promise<Page> {
    if (!this.#page || this.#page.isClosed()) {
      this.#page = await this.#context.newPage()
      this.#remember(this.#page)
    }
    return this.#page
  }

  /** Takes away what a test has left: tabs, listeners, routes, scripts, what the browser keeps. */
  async clear(): Promise<void> {
    const page = await this.page()
    await Promise.all(
      this.#context.pages().map(async (other) => (other === page ? null : other.close())),
    )
    for (const event of ['console', 'weberror'] as const) this.#context.removeAllListeners(event)
    for (const event of ['console', 'dialog', 'request', 'response'] as const) {
      page.removeAllListeners(event)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await this.#context.unrouteAll({ behavior: 'ignoreErrors' })
    for (const script of this.#scripts.splice(0)) await script.dispose()
    await this.#context.setOffline(false)
    await page.goto(quietPath)
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await this.#context.clearCookies()
    await page.emulateMedia({
      media: null,
      colorScheme: null,
      forcedColors: null,
      contrast: null,
      reducedMotion: this.#contextOptions?.reducedMotion ?? null,
    })
    await page.mouse.move(0, 0)
  }

  async close(): Promise<void> {
    await this.#context.close()
  }

  #remember(owner: { addInitScript: AddScript }): void {
    const add = owner.addInitScript.bind(owner)
    owner.addInitScript = (async (...args: Parameters<AddScript>) => {
      const script = await add(...args)
      this.#scripts.push(script)
      return script
    }) as AddScript
  }
}
