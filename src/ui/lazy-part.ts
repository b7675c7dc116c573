import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A component that is loaded on demand and that the page can do without: if it cannot be loaded,
 *  nothing is rendered in its place.
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
