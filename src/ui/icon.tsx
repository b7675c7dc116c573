/** Paths on a 16 × 16 grid, drawn with a 1.5 stroke. */
const paths = {
  add: 'M8 3v10M3 8h10',
  alert: 'M8 2.2 14.4 13H1.6ZM8 6.5v3M8 11.4v.1',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  clock: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 4.5V8l2.25 1.75',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 5.5h7v8H6zM3 10.5v-8h7',
  dot: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM8 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z',
  download: 'M8 2.5v7.5M4.75 7 8 10.25 11.25 7M3 13.25h10',
  ended: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM3.8 3.8l8.4 8.4',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  info: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 7.25v4M8 4.75v.1',
  key: 'M10.5 2.25a3.25 3.25 0 1 1-2.9 4.7L2.5 12v2h2.5v-1.75h1.75V10.5L8.4 8.9M11 5.25v.1',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  more: 'M3 7.5h.5v.5H3ZM7.75 7.5h.5v.5h-.5ZM12.5 7.5h.5v.5h-.5Z',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 13.5 13.5',
  waiting: 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM5.25 8v.1M8 8v.1M10.75 8v.1',
} as const

export type IconName = keyof typeof paths

/** Decoration beside text: screen readers skip it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
