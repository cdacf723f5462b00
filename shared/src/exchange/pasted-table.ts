import { oneLine } from '../map/one-line'
import { rowsOf, type TextRow } from './delimited-text'

/** More rows are a file to import: nobody reviews them in a small window. */
export const MOST_PASTED_ROWS = 1_000

/** Where each column stands, from 0. */
export type Columns<Column extends string> = Readonly<Partial<Record<Column, number>>>

export interface PastedTable<Column extends string> {
  /** Undefined where no row names them. */
  readonly header: Columns<Column> | undefined
  /** The rows below the header that hold anything, as many as are read. */
  readonly rows: readonly TextRow[]
  /** Rows beyond the most that are read. */
  readonly unread: number
}

export interface TableReading<Column extends string> {
  readonly separator: string
  /** The column that a header announces. */
  columnNamed(header: string): Column | undefined
  /** Columns without which a first row is no header. */
  readonly needed: readonly Column[]
}

/** A table as somebody pastes it, with or without a first row that names its columns. */
export function readPastedTable<Column extends string>(
  text: string,
  { separator, columnNamed, needed }: TableReading<Column>,
): PastedTable<Column> {
  const rows = rowsOf(text, separator).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const columns: Partial<Record<Column, number>> = {}
  for (const [index, cell] of (rows[0]?.cells ?? []).entries()) {
    const column = columnNamed(cell)
    if (column) columns[column] ??= index
  }
  const header = needed.every((column) => columns[column] !== undefined) ? columns : undefined
  const body = header ? rows.slice(1) : rows
  return { header, rows: body.slice(0, MOST_PASTED_ROWS), unread: Math.max(0, body.length - MOST_PASTED_ROWS) }
}

/** What keeps a text from being a formula in a sheet (`to-csv.ts`), and is no sign of it. */
const GUARD = /^'(?=\s*[=+\-@])/

/** What a row says in each column, on one line; empty where it has no such cell. */
export function cellReader<Column extends string>(
  { cells }: TextRow,
  columns: Columns<Column>,
): (column: Column) => string {
  return (column) => oneLine(cells[columns[column] ?? -1] ?? '').replace(GUARD, '')
}
