import type { KeyboardEvent } from 'react'
import { focusInspector } from '../map-session/focus-places'
import { isTurnedOff, letterKeys } from '../map-session/letter-keys'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { useRemoval } from '../map-session/use-removal'
import { type Column, isEditable } from './column'
import { type GridShape, HEADER_ROW, movedBy, NEW_ROW } from './grid-cursor'
import type { GridCursor } from './use-grid-cursor'
import type { RowSelection } from './use-row-selection'

export interface GridKeyOptions<Row> {
  readonly keys: GridCursor
  readonly shape: GridShape
  readonly selection: RowSelection
  readonly columns: readonly Column<Row>[]
  readonly isEditing: boolean
  rowOf(id: string): Row | undefined
  onSort(column: number): void
  /** A digit that means something for a row; whether it did. */
  onDigit?: ((row: Row, digit: number) => boolean) | undefined
}

/** The keys of the table, as in a spreadsheet; returns whether a key meant something. */
export function useGridKeys<Row>(options: GridKeyOptions<Row>): (event: KeyboardEvent) => boolean {
  const { keys, shape, selection, columns, rowOf } = options
  const { cursor } = keys
  const { canEdit } = useMapSession()
  const store = useSelectionStore()
  const erase = useErase<Row>()
  const isItem = cursor.row !== HEADER_ROW && cursor.row !== NEW_ROW
  const row = isItem ? rowOf(cursor.row) : undefined
  const column = columns[cursor.column - 1]
  const canType = cursor.row === NEW_ROW || (options.isEditing && isEditable(column, row))

  const byControl = ({ key }: KeyboardEvent): boolean => {
    if (key.toLowerCase() === 'a') selection.chooseAll(shape.rows)
    else if (key === 'Enter' && isItem) openCard()
    else return false
    return true
  }
  const openCard = () => {
    selection.choose(cursor.row)
    focusInspector()
  }
  const byAct = ({ key }: KeyboardEvent): boolean => {
    if (cursor.row === HEADER_ROW) {
      if (key !== 'Enter' && key !== ' ') return false
      options.onSort(cursor.column)
    } else if (key === 'Escape') store.clear()
    else if (key === ' ' && isItem) selection.toggle(cursor.row)
    else if ((key === 'Enter' || key === 'F2') && canType) keys.edit()
    else if (key === 'Enter' && isItem) openCard()
    else if ((key === 'Delete' || key === 'Backspace') && canEdit && row !== undefined) erase(column, row)
    else return false
    return true
  }
  const extend = (event: KeyboardEvent): boolean => {
    const next = movedBy({ key: event.key, hasControl: false }, cursor, shape)
    if (!isItem || !next || next.row === HEADER_ROW || next.row === NEW_ROW) return true
    if (!selection.has(cursor.row)) selection.choose(cursor.row)
    selection.extendTo(next.row, shape.rows)
    keys.go(next)
    return true
  }
  const type = (event: KeyboardEvent): boolean => {
    if (isTurnedOff(event)) return false
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
    if (digit && row && canEdit && column?.editor?.kind !== 'text' && options.onDigit?.(row, Number(digit))) return true
    if (!canType || event.key.length !== 1) return false
    keys.edit(event.key)
    return true
  }

  return (event) => {
    const { key, shiftKey, altKey } = event
    const hasControl = event.ctrlKey || event.metaKey
    if (altKey) return false
    if (shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) return extend(event)
    const next = shiftKey ? undefined : movedBy({ key, hasControl }, cursor, shape)
    if (next) {
      keys.go(next)
      return true
    }
    // The accent of the letter to come: the field has to be there for it.
    if (key === 'Dead' && canType && letterKeys.read()) keys.edit('')
    return hasControl ? byControl(event) : byAct(event) || type(event)
  }
}

/** Takes away the rows that are selected, else what the cell holds. */
function useErase<Row>(): (column: Column<Row> | undefined, row: Row) => void {
  const store = useSelectionStore()
  const remove = useRemoval()
  return (column, row) => {
    const { actors, links } = store.read()
    if (actors.size + links.size > 0) remove({ actors, links })
    else if (isEditable(column, row)) column?.clear?.(row)
  }
}
