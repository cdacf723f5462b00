import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { NOTHING_SELECTED, type Selection, type SelectionStore } from '../map-session/selection'

/**
 * For a map beside its list of changes: what would be selected is pointed at, there and in the list. Nothing stays
 * selected, so that no card of an actor takes the place of the list.
 */
export function pointingSelection(onPoint: (id: ActorId | LinkId) => void): SelectionStore {
  return {
    read: () => NOTHING_SELECTED,
    subscribe: () => () => undefined,
    select({ actors, links }: Partial<Selection>) {
      const [id] = [...(links ?? []), ...(actors ?? [])]
      if (id !== undefined) onPoint(id)
    },
    clear: () => undefined,
  }
}
