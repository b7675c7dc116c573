import type { Locator } from '@playwright/test'

/** The rows of a table as objects keyed by its headers, e.g. `{ Name: 'evcc', Role: 'api' }`. One look,
 *  without waiting: use it in `expect.poll`. */
export async function rowsOf(table: Locator): Promise<Record<string, string>[]> {
  const cells = await table.evaluate((element) =>
    Array.from(element.querySelectorAll('tr'), (row) =>
      Array.from(row.children, (cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ),
  )
  const [headers = [], ...rows] = cells
  return rows.map((row) =>
    Object.fromEntries(row.map((text, column) => [headers[column] ?? String(column), text])),
  )
}
