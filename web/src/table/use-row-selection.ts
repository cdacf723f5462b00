import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useCallback, useMemo, useRef } from 'react'
import { type SelectionStore, useSelectionStore } from '../map-session/selection'

export type TableList = 'actors' | 'links'

export interface RowSelection {
  /** This row and no other. */
  choose(row: string): void
  toggle(row: string): void
  /** Everything from the row that was chosen last up to this one. */
  extendTo(row: string, rows: readonly string[]): void
  chooseAll(rows: readonly string[]): void
  has(row: string): boolean
}

/** The rows that are selected are what is selected on the map. */
export function useRowSelection(list: TableList): RowSelection {
  const store = useSelectionStore()
  const anchor = useRef<string>(undefined)
  const set = useCallback((rows: readonly string[]) => select(store, list, rows), [store, list])
  return useMemo(() => {
    const selected = () => [...store.read()[list]] as string[]
    return {
      choose(row) {
        anchor.current = row
        set([row])
      },
      toggle(row) {
        anchor.current = row
        set(selected().includes(row) ? selected().filter((other) => other !== row) : [...selected(), row])
      },
      extendTo(row, rows) {
        anchor.current ??= row
        const [from, to] = [rows.indexOf(anchor.current), rows.indexOf(row)].sort((a, b) => a - b)
        if (from !== undefined && from >= 0 && to !== undefined) set(rows.slice(from, to + 1))
        else set([row])
      },
      chooseAll: set,
      has: (row) => selected().includes(row),
    }
  }, [store, list, set])
}

function select(store: SelectionStore, list: TableList, rows: readonly string[]): void {
  // The rows of a list are the ids of its items.
  if (list === 'actors') store.select({ actors: new Set(rows as readonly ActorId[]) })
  else store.select({ links: new Set(rows as readonly LinkId[]) })
}
