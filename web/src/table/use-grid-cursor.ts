import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { afterEdit, type Cursor, type EditEnd, type GridShape, keptOn } from './grid-cursor'

export interface GridCursor {
  readonly cursor: Cursor
  /** Leads the keyboard to a cell. */
  go(cursor: Cursor): void
  edit(text?: string): void
  /** Ends the edit; `left` when the focus went elsewhere by itself. */
  end(end: EditEnd | 'left', isEditable: (column: number) => boolean): void
  onFocus(): void
  onBlur(next: EventTarget | null): void
}

/** Which cell the keyboard is in. The focus follows it, while it is in the table at all. */
export function useGridCursor(box: RefObject<HTMLElement | null>, shape: GridShape, initial: Cursor): GridCursor {
  const [stored, setStored] = useState(initial)
  const lastIndex = useRef(0)
  const hasFocus = useRef(false)
  const cursor = keptOn(stored, shape, lastIndex.current)
  const { row, column } = cursor
  const isEditing = cursor.editing !== undefined
  useEffect(() => {
    lastIndex.current = Math.max(0, shape.rows.indexOf(row))
  }, [shape.rows, row])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the cursor does.
  useLayoutEffect(() => {
    const stop = box.current?.querySelector<HTMLElement>('[data-grid-stop]')
    if (!stop || !hasFocus.current) return
    stop.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (!isEditing) stop.focus({ preventScroll: true })
  }, [box, row, column, isEditing])

  const go = (next: Cursor) => {
    hasFocus.current = true
    setStored(next)
  }
  return {
    cursor,
    go,
    edit: (text) => go({ row, column, editing: { text } }),
    end(end, isEditable) {
      if (end === 'left') setStored({ row, column })
      else go(afterEdit(end, cursor, shape, isEditable))
    },
    onFocus() {
      hasFocus.current = true
    },
    onBlur(next) {
      // Without a next one, what had the focus went away: the table keeps it.
      if (next instanceof Node && !box.current?.contains(next)) hasFocus.current = false
    },
  }
}
