/** Where the keyboard is in a table; rows that are no items have names that no id has. */
export const HEADER_ROW = '#header'
export const NEW_ROW = '#new'

export interface Cursor {
  readonly row: string
  /** 0 is the box that selects the row. */
  readonly column: number
  /** While the cell is being edited; `text` is what was typed to begin with. */
  readonly editing?: { readonly text: string | undefined } | undefined
}

export interface GridShape {
  readonly rows: readonly string[]
  /** With the box. */
  readonly columnCount: number
  readonly hasNewRow: boolean
  /** How many rows are in view. */
  readonly pageRows: number
}

export interface CursorKey {
  readonly key: string
  readonly hasControl: boolean
}

/** Where a key leads, as in a spreadsheet; undefined for a key that leads nowhere. */
export function movedBy({ key, hasControl }: CursorKey, cursor: Cursor, shape: GridShape): Cursor | undefined {
  const all = allRows(shape)
  const row = all.indexOf(cursor.row)
  const [firstItem, lastRow, lastColumn] = [Math.min(1, all.length - 1), all.length - 1, shape.columnCount - 1]
  const to = (nextRow: number, column: number): Cursor => ({
    row: all[clamped(nextRow, lastRow)] ?? HEADER_ROW,
    column: clamped(column, lastColumn),
  })
  switch (key) {
    case 'ArrowUp':
      return hasControl ? to(firstItem, cursor.column) : to(row - 1, cursor.column)
    case 'ArrowDown':
      return hasControl ? to(lastRow, cursor.column) : to(row + 1, cursor.column)
    case 'ArrowLeft':
      return to(row, hasControl ? 0 : cursor.column - 1)
    case 'ArrowRight':
      return to(row, hasControl ? lastColumn : cursor.column + 1)
    case 'Home':
      return to(hasControl ? firstItem : row, 0)
    case 'End':
      return to(hasControl ? lastRow : row, lastColumn)
    case 'PageUp':
      return to(Math.max(firstItem, row - shape.pageRows), cursor.column)
    case 'PageDown':
      return to(row + shape.pageRows, cursor.column)
    default:
      return undefined
  }
}

/** Where the keyboard goes on after an edit: down the column, or to the next cell that can be edited. */
export type EditEnd = 'stay' | 'down' | 'next' | 'previous'

export function afterEdit(
  end: EditEnd,
  cursor: Cursor,
  shape: GridShape,
  isEditable: (column: number) => boolean,
): Cursor {
  const { row, column } = cursor
  if (end === 'stay') return { row, column }
  if (end === 'down') return movedBy({ key: 'ArrowDown', hasControl: false }, { row, column }, shape) ?? { row, column }
  const step = end === 'next' ? 1 : -1
  for (let next = column + step; next > 0 && next < shape.columnCount; next += step) {
    if (isEditable(next)) return { row, column: next, editing: { text: undefined } }
  }
  return { row, column }
}

/** A cursor whose row is gone goes on with the row that took its place. */
export function keptOn(cursor: Cursor, shape: GridShape, lastIndex: number): Cursor {
  const { rows, hasNewRow } = shape
  const isThere = cursor.row === HEADER_ROW || (cursor.row === NEW_ROW ? hasNewRow : rows.includes(cursor.row))
  if (isThere) return cursor
  const row = rows[clamped(lastIndex, rows.length - 1)] ?? (hasNewRow ? NEW_ROW : HEADER_ROW)
  return { row, column: cursor.column }
}

function allRows({ rows, hasNewRow }: GridShape): string[] {
  return [HEADER_ROW, ...rows, ...(hasNewRow ? [NEW_ROW] : [])]
}

function clamped(index: number, last: number): number {
  return Math.max(0, Math.min(index, last))
}
