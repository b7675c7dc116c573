import { formatDate, formatExact, formatRelative } from '../i18n/format'

/** A moment as a date, or as a distance from now; the exact time on pointing at it.
 *  @param at @param now epoch ms */
export function TimeText({ at, relativeTo }: { at: number; relativeTo?: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatExact(at)}>
      {relativeTo === undefined ? formatDate(at) : formatRelative(at, relativeTo)}
    </time>
  )
}
