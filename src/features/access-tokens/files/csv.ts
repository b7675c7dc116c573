// What a spreadsheet takes for a formula, also behind blanks or characters that it does not show;
// the wide forms are read as the narrow ones by East Asian editions. A cell that begins with a
// tab or a line break can start a formula, too.
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
