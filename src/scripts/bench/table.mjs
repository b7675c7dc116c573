/** Smallest, middle, 95th percentile and largest of some figures.
 *  @param {readonly number[]} figures at least one */
export function spread(figures) {
  const sorted = figures.toSorted((a, b) => a - b)
  /** @param {number} share */
  const at = (share) => sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN
  return { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) }
}

/** Rows as aligned columns; numbers with one decimal.
 *  @param {string} title  @param {readonly Record<string, number | string>[]} rows */
export function printTable(title, rows) {
  const heads = Object.keys(rows[0] ?? {})
  const cells = [heads, ...rows.map((row) => heads.map((head) => shown(row[head] ?? '')))]
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  console.log(`\n${title}\n`)
  for (const row of cells) {
    console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
  }
}

/** @param {number | string} value */
const shown = (value) => (typeof value === 'string' ? value : value.toFixed(1))
