import type { ClipboardEvent } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { type Column, isEditable } from './column'
import { copiedRows, plainCell } from './copied-rows'
import type { Cursor } from './grid-cursor'
import type { TableList } from './use-row-selection'

export interface GridClipboardOptions<Id extends string, Row> {
  readonly list: TableList
  readonly rows: readonly Id[]
  readonly columns: readonly Column<Row>[]
  readonly mode: 'edit' | 'select'
  rowOf(id: string): Row | undefined
  onPasteRows(text: string): void
}

export interface GridClipboard {
  onCopy(event: ClipboardEvent): void
  onPaste(event: ClipboardEvent): void
}

/** Copies the selected rows, or the cell with the keyboard; pastes a text into that cell, and rows for review. */
export function useGridClipboard<Id extends string, Row>(
  options: GridClipboardOptions<Id, Row>,
  cursor: Cursor,
): GridClipboard {
  const { list, rows, columns, mode, rowOf, onPasteRows } = options
  const { canEdit } = useMapSession()
  const selection = useSelectionStore()
  const column = columns[cursor.column - 1]
  const copied = (): string | undefined => {
    const selected: ReadonlySet<string> = selection.read()[list]
    if (selected.size > 0) {
      const chosen = rows.filter((id) => selected.has(id)).flatMap((id) => rowOf(id) ?? [])
      return copiedRows(chosen, columns)
    }
    const row = rowOf(cursor.row)
    return row && column && plainCell(column.text(row))
  }
  return {
    onCopy(event) {
      const text = cursor.editing ? undefined : copied()
      if (text === undefined) return
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    },
    onPaste(event) {
      const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '')
      const row = rowOf(cursor.row)
      const isOneCell = !/[\t\n]/.test(text)
      if (cursor.editing || !canEdit || text.trim() === '') return
      event.preventDefault()
      const isForCell = isOneCell && mode === 'edit' && row !== undefined && isEditable(column, row)
      if (!isForCell || column?.editor?.kind !== 'text') onPasteRows(text)
      else if (!column.editor.check?.(text)) column.editor.commit(row, text)
    },
  }
}
