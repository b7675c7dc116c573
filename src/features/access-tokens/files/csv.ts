// What a spreadsheet treats as a formula, also after blanks or invisible characters. East Asian editions
// read the wide forms as the narrow ones. A tab or line break at the beginning can start a formula, too.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u

const BYTE_ORDER_MARK = '\uFEFF'

/** Rows as a CSV file (RFC 4180) that Excel opens as UTF-8. A cell that a spreadsheet would run as
 *  a formula gets an apostrophe in front.
 *  @param header one title per column   @param rows cells in the order of the header */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
