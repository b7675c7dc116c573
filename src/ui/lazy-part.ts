import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A part of the page that is fetched on its own and that nobody waits for. Where it cannot be
 *  fetched, the page goes on without it.
 *  @param load resolves to the component */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch {
      return { default: () => null }
    }
  })
}
