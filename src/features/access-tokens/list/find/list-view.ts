import { roles, type Role, type Token } from '../../../../api/token'
import { tokenIndex, searchText, type IndexedToken } from '../../model/token-index'
import { isUnused, statuses, tokenStatus } from '../../model/token-status'

export const sortKeys = ['name', 'role', 'status', 'created', 'expires', 'lastUsed'] as const
export type SortKey = (typeof sortKeys)[number]

export const sortOrders = ['asc', 'desc'] as const
type SortOrder = (typeof sortOrders)[number]

/** What the list can be narrowed to by status. `unused` goes across the statuses. */
export const statusFilters = ['all', ...statuses, 'unused'] as const
type StatusFilter = (typeof statusFilters)[number]

/** What the list shows: search, filters and order, as the address has them. */
export type ListView = {
  /** The search as it was typed. */
  q: string
  status: StatusFilter
  role: Role | 'all'
  sort: SortKey
  order: SortOrder
}

export const defaultListView: ListView = {
  q: '',
  status: 'all',
  role: 'all',
  sort: 'name',
  order: 'asc',
}

/** Longer than any name. */
const LONGEST_QUERY = 100

/** The view that an address describes. What is missing or unknown becomes the default. */
export function parseListView(params: URLSearchParams): ListView {
  return {
    q: Array.from((params.get('q') ?? '').replaceAll(/[\p{Cc}\p{Cs}]/gu, ''))
      .slice(0, LONGEST_QUERY)
      .join(''),
    status: oneOf(statusFilters, params.get('status'), defaultListView.status),
    role: oneOf(['all', ...roles], params.get('role'), defaultListView.role),
    sort: oneOf(sortKeys, params.get('sort'), defaultListView.sort),
    order: oneOf(sortOrders, params.get('order'), defaultListView.order),
  }
}

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, fallback: T): T =>
  allowed.find((candidate) => candidate === value) ?? fallback

/** The address of a view, without its default values. */
export function toSearchParams(view: ListView): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of ['q', 'status', 'role', 'sort', 'order'] as const) {
    if (view[key] !== defaultListView[key]) params.set(key, view[key])
  }
  return params
}

/** The tokens that match a view, in its order. Tokens that are equal in the sorted column are ordered
 *  by name, in both directions.
 *  @param now epoch ms   @param locale BCP 47, for the order of names */
export function applyListView(
  tokens: readonly Token[],
  view: ListView,
  now: number,
  locale: string,
): Token[] {
  // The index is ordered by name, and sorting is stable.
  const direction = view.order === 'asc' ? 1 : -1
  const value = sortValue[view.sort]
  return tokenIndex(tokens, locale)
    .filter(matcher(view, now))
    .map((entry) => ({ entry, by: value(entry, now) }))
    .toSorted((a, b) => compare(a.by, b.by) * direction)
    .map(({ entry }) => entry.token)
}

/** How many tokens each status would show, with the search and the role filter as they are.
 *  @param now epoch ms   @param locale BCP 47, the one that the list is shown in */
export function countByStatus(
  tokens: readonly Token[],
  view: ListView,
  now: number,
  locale: string,
): Record<StatusFilter, number> {
  const counts = { all: 0, waiting: 0, 'expires-soon': 0, active: 0, expired: 0, unused: 0 }
  for (const { token } of tokenIndex(tokens, locale).filter(
    matcher({ ...view, status: 'all' }, now),
  )) {
    counts.all += 1
    counts[tokenStatus(token, now)] += 1
    if (isUnused(token, now)) counts.unused += 1
  }
  return counts
}

/** How many tokens each role would show, with the search and the status filter as they are.
 *  @param now epoch ms   @param locale BCP 47, the one that the list is shown in */
export function countByRole(
  tokens: readonly Token[],
  view: ListView,
  now: number,
  locale: string,
): Record<Role | 'all', number> {
  const counts = { all: 0, api: 0, admin: 0 }
  for (const { token } of tokenIndex(tokens, locale).filter(
    matcher({ ...view, role: 'all' }, now),
  )) {
    counts.all += 1
    counts[token.role] += 1
  }
  return counts
}

/** Every word of the search must occur in the name, wherever and in whatever order. */
function matcher(view: ListView, now: number): (entry: IndexedToken) => boolean {
  const words = searchText(view.q).split(/\s+/).filter(Boolean)
  return ({ token, text }) =>
    (view.role === 'all' || token.role === view.role) &&
    hasStatus(token, view.status, now) &&
    words.every((word) => text.includes(word))
}

function hasStatus(token: Token, status: StatusFilter, now: number): boolean {
  if (status === 'all') return true
  return status === 'unused' ? isUnused(token, now) : tokenStatus(token, now) === status
}

/** What a column sorts by, ascending. A token that never expires comes after all that do; one that was
 *  never used comes before all that were. */
const sortValue: Record<SortKey, (entry: IndexedToken, now: number) => number> = {
  name: ({ nameRank }) => nameRank,
  role: ({ token }) => roles.indexOf(token.role),
  status: ({ token }, now) => statuses.indexOf(tokenStatus(token, now)),
  created: ({ token }) => token.createdAt,
  expires: ({ token }) => token.expiresAt ?? Infinity,
  lastUsed: ({ token }) => token.lastUsedAt ?? -Infinity,
}

// Not a subtraction: two tokens that never end would give NaN.
const compare = (a: number, b: number) => (a < b ? -1 : Number(a > b))
