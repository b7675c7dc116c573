import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'

import { parseListView, toSearchParams, type ListView } from './list-view'

/** How long after the last key the search is written to the address, in milliseconds: browsers limit how
 *  often a page may do that. */
const REST_MS = 300

/** The list's search, filters and order. They are kept in the address, so that they can be shared and
 *  survive a reload, and so that Back undoes them. Typing takes effect at once; the address follows. */
export function useListView(): {
  view: ListView
  /** Stays the same function. */
  changeView: (change: Partial<ListView>) => void
} {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const [typed, setTyped] = useState<{ q: string; from: string } | null>(null)
  const inAddress = useMemo(() => parseListView(new URLSearchParams(search)), [search])
  // Another address, by Back or by a link, discards what was being typed.
  const typedQ = typed?.from === search ? typed.q : null
  const view = useMemo(
    () => (typedQ === null ? inAddress : { ...inAddress, q: typedQ }),
    [inAddress, typedQ],
  )

  const write = useCallback(
    (next: ListView, replace: boolean) => {
      const params = toSearchParams(next).toString()
      navigate(params === '' ? path : `${path}?${params}`, { replace })
    },
    [navigate, path],
  )

  useEffect(() => {
    if (typed === null || typed.from !== search) return undefined
    const before = parseListView(new URLSearchParams(search))
    if (before.q === typed.q) return undefined
    // So that one step back undoes the whole search, not only its last letter.
    const timer = setTimeout(() => {
      write({ ...before, q: typed.q }, before.q !== '')
      // The address has it now; one step back leads to where it was typed, and must not find it there.
      setTyped(null)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [typed, search, write])

  const latest = useRef({ search, view })
  useLayoutEffect(() => {
    latest.current = { search, view }
  }, [search, view])
  const changeView = useCallback(
    (change: Partial<ListView>) => {
      if (change.q !== undefined && Object.keys(change).length === 1 && change.q !== '') {
        setTyped({ q: change.q, from: latest.current.search })
        return
      }
      setTyped(null)
      write({ ...latest.current.view, ...change }, false)
    },
    [write],
  )
  return { view, changeView }
}
