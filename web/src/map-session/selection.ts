import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { createContext, use, useSyncExternalStore } from 'react'
import { openStore, useStored } from './store'

/** What this person has selected; shared by the canvas, the panels and later the table. */
export interface Selection {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
}

export const NOTHING_SELECTED: Selection = { actors: new Set(), links: new Set() }

export interface SelectionStore {
  read(): Selection
  subscribe(listener: () => void): () => void
  select(selection: Partial<Selection>): void
  clear(): void
}

/** @param onChange told the ids, for the others on the map */
export function openSelectionStore(onChange: (ids: readonly string[]) => void): SelectionStore {
  const selected = openStore(NOTHING_SELECTED)
  const set = (next: Selection) => {
    const current = selected.read()
    if (sameIds(current.actors, next.actors) && sameIds(current.links, next.links)) return
    onChange([...next.actors, ...next.links])
    selected.set(next)
  }
  return {
    read: selected.read,
    subscribe: selected.subscribe,
    select: (selection) => set({ ...NOTHING_SELECTED, ...selection }),
    clear: () => set(NOTHING_SELECTED),
  }
}

const SelectionContext = createContext<SelectionStore | null>(null)
export const SelectionProvider = SelectionContext.Provider

export function useSelectionStore(): SelectionStore {
  const store = use(SelectionContext)
  if (!store) throw new Error('useSelectionStore needs a SelectionProvider above it')
  return store
}

export function useSelection(): Selection {
  return useStored(useSelectionStore())
}

/** Whether one item is selected; re-renders only when that changes. */
export function useIsSelected(id: ActorId | LinkId): boolean {
  const store = useSelectionStore()
  const read = () => store.read().actors.has(id as ActorId) || store.read().links.has(id as LinkId)
  return useSyncExternalStore(store.subscribe, read)
}

function sameIds<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
