/** A cell by its row and column, from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell; undefined where it leads nowhere. */
export function gridStep(
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number },
  { key, isFar }: { readonly key: string; readonly isFar: boolean },
): GridPlace | undefined {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key) {
    case 'ArrowRight':
      return column < lastColumn ? { row, column: column + 1 } : undefined
    case 'ArrowLeft':
      return column > 0 ? { row, column: column - 1 } : undefined
    case 'ArrowDown':
      return row < lastRow ? { row: row + 1, column } : undefined
    case 'ArrowUp':
      return row > 0 ? { row: row - 1, column } : undefined
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 }
    case 'End':
      return { row: isFar ? lastRow : row, column: lastColumn }
    default:
      return undefined
  }
}
