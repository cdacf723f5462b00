import { useSyncExternalStore } from 'react'

/** One value that several components follow, outside React's tree, so that only they render again. */
export interface Store<T> {
  read(): T
  set(value: T): void
  subscribe(listener: () => void): () => void
}

export function openStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    read: () => current,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export function useStored<T>(store: Pick<Store<T>, 'read' | 'subscribe'>): T {
  return useSyncExternalStore(store.subscribe, store.read)
}
