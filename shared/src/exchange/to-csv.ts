import { printPartialDate } from '../map/partial-date-text'
import type { Language } from '../words/words'
import type { Cell, Table } from './table'

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

/** A table of a map in the same way; a French reader has a comma in numbers and the day first in dates. */
export function tableCsv({ columns, rows }: Table, language: Language): string {
  return toCsv([
    columns.map(({ header }) => header),
    ...rows.map((cells) => cells.map((cell) => cellText(cell, language))),
  ])
}

function cellText(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell)
  return language === 'fr' ? printPartialDate(cell.date) : cell.date
}
