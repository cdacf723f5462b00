/** What a spreadsheet program would run; a number may begin with a sign. */
const FORMULA = /^\s*[=+\-@]/
const NUMBER = /^[+-]?\d+([.,]\d+)?$/

/**
 * Rows as a French spreadsheet opens them at a double click: semicolons, UTF-8 with its mark, CRLF. What looks like a
 * formula is kept from being one.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`
}

function csvCell(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ')
  const plain = FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line
  return /[";]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
