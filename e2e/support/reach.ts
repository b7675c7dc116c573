import type { Page } from '@playwright/test'

/** Places in the page's memory where a text can still be found: walks all objects that the rendered app
 *  holds on to, such as component state and the query cache. */
export async function placesInMemory(page: Page, text: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const root = document.getElementById('root')
    const seen = new Set<object>()
    const found: string[] = []
    const queue: { value: unknown; path: string }[] = [{ value: root, path: 'root' }]
    for (let entry = queue.pop(); entry; entry = queue.pop()) {
      const { value, path } = entry
      if (typeof value === 'string' && value.includes(wanted)) found.push(path)
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
      if (seen.has(value) || value === window) continue
      seen.add(value)
      if (value instanceof Map || value instanceof Set) {
        for (const item of value.entries()) queue.push({ value: item, path: `${path}.entries` })
      }
      // The query client keeps its caches in private fields, which nothing but these can see into.
      for (const method of ['getQueryCache', 'getMutationCache', 'getAll']) {
        const get: unknown = Reflect.get(value, method)
        if (typeof get !== 'function' || get.length > 0) continue
        queue.push({ value: Reflect.apply(get, value, []), path: `${path}.${method}()` })
      }
      for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
        queue.push({ value: property.value, path: `${path}.${key}` })
      }
    }
    return found
  }, text)
}
