import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { useMemo } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import type { Offset } from './scene/peer-drags'
import { snappedShift } from './snap'
import { useCanvasActs } from './use-canvas-acts'

interface HeldCards {
  take(lead: ActorId, ids: readonly ActorId[]): void
  /** Moves all that are held, so that the one under the pointer comes to stand on the grid unless it is free of it. */
  move(lead: ActorId, by: Offset, options: { readonly isFree: boolean }): void
  drop(): void
}

/** Cards in the hand: the others see them move live, the map changes once, when they are dropped. */
export function useHeldCards(): HeldCards {
  const { cards } = useCanvas()
  const { presence, view } = useMapSession()
  const acts = useCanvasActs()
  return useMemo(() => {
    let held: readonly ActorId[] = []
    let shift: Offset = [0, 0]
    return {
      take(lead, ids) {
        // Pulled by a locked card nothing moves: it would leave the others behind.
        const isLocked = (id: ActorId) => view.actor(id)?.isLocked === true
        held = isLocked(lead) ? [] : ids.filter((id) => !isLocked(id))
        shift = [0, 0]
        cards.hold(held)
      },
      move(lead, [dx, dy], { isFree }) {
        const by = [Math.round(dx), Math.round(dy)] as const
        const start = cards.heldAt(lead)
        shift = isFree || !start ? by : snappedShift(start, by)
        if (held.length === 0) return
        cards.drag(shift)
        presence.drag({ ids: held, by: shift })
      },
      drop() {
        const places = new Map<ActorId, Position>()
        for (const id of held) {
          // A card that a peer has deleted meanwhile is held no more.
          const start = cards.heldAt(id)
          if (start) places.set(id, [start[0] + shift[0], start[1] + shift[1]])
        }
        if (places.size > 0 && (shift[0] !== 0 || shift[1] !== 0))
          acts.move({ actors: places, notes: new Map(), zones: new Map() })
        cards.release()
        presence.drag(null)
      },
    }
  }, [cards, presence, acts, view])
}
