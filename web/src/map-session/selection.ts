import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { createContext, use, useSyncExternalStore } from 'react'
import { openStore, useStored } from './store'

/** What this person has selected; shared by the canvas, the panels and later the table. */
export interface Selection {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
  readonly notes: ReadonlySet<NoteId>
  readonly zones: ReadonlySet<ZoneId>
}

export const NOTHING_SELECTED: Selection = {
  actors: new Set(),
  links: new Set(),
  notes: new Set(),
  zones: new Set(),
}

const KINDS = ['actors', 'links', 'notes', 'zones'] as const

/** How many things are selected, of whatever kind. */
export function countSelected(selection: Selection): number {
  return KINDS.reduce((count, kind) => count + selection[kind].size, 0)
}

/** The selection with one item more, or without it where it was in. */
export function withToggled<Kind extends keyof Selection>(
  selection: Selection,
  kind: Kind,
  id: Selection[Kind] extends ReadonlySet<infer Id> ? Id : never,
): Selection {
  const ids = new Set<unknown>(selection[kind] as ReadonlySet<unknown>)
  if (!ids.delete(id)) ids.add(id)
  return { ...selection, [kind]: ids }
}

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
    if (KINDS.every((kind) => sameIds<string>(current[kind], next[kind]))) return
    onChange(KINDS.flatMap((kind) => [...next[kind]]))
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
export function useIsSelected(id: ActorId | LinkId | NoteId | ZoneId): boolean {
  const store = useSelectionStore()
  const read = () => KINDS.some((kind) => (store.read()[kind] as ReadonlySet<string>).has(id))
  return useSyncExternalStore(store.subscribe, read)
}

export function sameIds<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
