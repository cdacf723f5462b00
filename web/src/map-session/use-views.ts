import type { MapDocument } from '@maillage/shared/document/map-document'
import { ViewList } from '@maillage/shared/document/view-list'
import type { View } from '@maillage/shared/map/view'
import { useCallback, useSyncExternalStore } from 'react'
import { useMapSession } from './map-session-context'
import type { MapSession } from './open-map-session'

/** One for each open map, for as long as that is open. */
const lists = new WeakMap<MapDocument, ViewList>()

export function viewListOf({ document }: Pick<MapSession, 'document'>): ViewList {
  const known = lists.get(document)
  if (known) return known
  const list = new ViewList(document)
  lists.set(document, list)
  return list
}

/** The saved views of the map, in their order. */
export function useViews(): readonly View[] {
  const list = viewListOf(useMapSession())
  const subscribe = useCallback((onChange: () => void) => list.onChange(onChange), [list])
  return useSyncExternalStore(subscribe, () => list.views())
}
