import { formatDate, formatExact, formatRelative } from '../i18n/format'

/** A point in time as a date, or relative to now; the tooltip has the exact time.
 *  @param at @param relativeTo epoch ms */
export function TimeText({ at, relativeTo }: { at: number; relativeTo?: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatExact(at)}>
      {relativeTo === undefined ? formatDate(at) : formatRelative(at, relativeTo)}
    </time>
  )
}
