import { useSelectionStore } from '../map-session/selection'
import { type Cursor, NEW_ROW } from './grid-cursor'
import type { TableList } from './use-row-selection'

/** Where the keyboard begins: in the new row when one was asked for, else with what is selected, else at the top. */
export function useStart(list: TableList, rows: readonly string[], addCount: number): Cursor {
  const selection = useSelectionStore()
  if (addCount > 0) return { row: NEW_ROW, column: 1, editing: { text: undefined } }
  const selected: ReadonlySet<string> = selection.read()[list]
  return { row: rows.find((id) => selected.has(id)) ?? rows[0] ?? NEW_ROW, column: 1 }
}
