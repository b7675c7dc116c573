import { test } from '../support/test'
import { walk } from './walk'

/** A test that walks through the product by chance.  @param seed of that chance  @param steps how many */
export function walkTest(title: string, seed: number, steps: number): void {
  test(title, async ({ page, context, meter, arrange, consoleWatch, list, signIn }) => {
    await signIn()
    await list.expectLoaded()
    await walk({ page, context, meter, arrange, consoleWatch }, seed, steps)
  })
}
