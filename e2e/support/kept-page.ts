import {
  expect,
  type Browser,
  type BrowserContext,
  type Disposable,
  type Page,
  type WorkerInfo,
} from '@playwright/test'

/** Where nothing of the product runs, under the address of its storage. */
const quietPath = '/healthz'

type AddScript = Page['addInitScript']
type Use = WorkerInfo['project']['use']

/** One tab for the tests of a worker, one after another. A browser's first page costs more than a second of work, the
 *  same page loaded again in its tab a third of that. In Firefox, where answers have got lost in a tab that many tests had
 *  used, each test has a browser of its own. */
export class KeptPage {
  readonly #browser: Browser
  readonly #use: Use
  /** What tests told the browser to run in each page. */
  readonly #scripts: Disposable[] = []
  #context: BrowserContext
  #page: Page | null = null

  static async open(browser: Browser, { project }: WorkerInfo): Promise<KeptPage> {
    return new KeptPage(browser, project.use, await newContext(browser, project.use))
  }

  private constructor(browser: Browser, use: Use, context: BrowserContext) {
    this.#browser = browser
    this.#use = use
    this.#context = context
    this.#remember(context)
  }

  get context(): BrowserContext {
    return this.#context
  }

  /** The tab; a new one where it is closed. */
  async page(): Promise<Page> {
    if (!this.#page || this.#page.isClosed()) {
      this.#page = await this.#context.newPage()
      this.#remember(this.#page)
    }
    return this.#page
  }

  /** Takes away what a test has left: tabs, listeners, routes, scripts, what the browser keeps. */
  async clear(): Promise<void> {
    if (this.#browser.browserType().name() === 'firefox') {
      await this.#context.close()
      this.#scripts.length = 0
      this.#context = await newContext(this.#browser, this.#use)
      return
    }
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
    // The step back of a dialog that has just closed would take the page from where it is sent. A page that keeps the
    // entry for another reason is left all the same.
    await expect(async () => {
      expect(await page.evaluate(isSteppingBack)).toBe(false)
    })
      .toPass({ intervals: [20, 50, 100], timeout: 2000 })
      .catch(() => {})
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
      reducedMotion: this.#use.contextOptions?.reducedMotion ?? null,
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

/** Whether the entry of a dialog is there without the dialog. */
const isSteppingBack = (): boolean =>
  JSON.stringify(history.state)?.includes('dialog') && !document.querySelector('dialog[open]')

/** A browser context as the project's settings have it. */
async function newContext(browser: Browser, use: Use): Promise<BrowserContext> {
  const { baseURL, locale, timezoneId, contextOptions } = use
  return browser.newContext({
    ...contextOptions,
    ...(baseURL === undefined ? {} : { baseURL }),
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
  })
}
