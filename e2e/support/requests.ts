import type { Page, Request } from '@playwright/test'

type Filter = {
  method?: string
  /** How the path begins. */
  path?: string
}

/** The page's requests from now on, as a list that grows. */
export function watchRequests(page: Page, { method, path = '/' }: Filter): readonly Request[] {
  const seen: Request[] = []
  page.on('request', (request) => {
    const isMeant = method === undefined || request.method() === method
    if (isMeant && new URL(request.url()).pathname.startsWith(path)) seen.push(request)
  })
  return seen
}
