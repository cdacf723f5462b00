import type { Column } from './column'

/** A spreadsheet would run what begins like this. */
const FORMULA = /^[\s]*[=+\-@]/

/** Rows as they are pasted into a spreadsheet, under the titles of their columns. */
export function copiedRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => column.text(row)))]
  return lines.map((cells) => cells.map(plainCell).join('\t')).join('\n')
}

/** One cell: no line and no column of its own, and no formula. */
export function plainCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return FORMULA.test(line) ? `'${line}` : line
}
