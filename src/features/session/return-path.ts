/** The page to come back to after sign-in, from the `next` parameter: a path of this app or null.
 *  @param search the query, as the router gives it */
export function returnPath(search: string): string | null {
  const next = new URLSearchParams(search).get('next')
  if (next === null || !next.startsWith('/')) return null
  try {
    const url = new URL(next, 'http://app.invalid')
    return url.origin === 'http://app.invalid' ? url.pathname + url.search : null
  } catch {
    return null
  }
}
