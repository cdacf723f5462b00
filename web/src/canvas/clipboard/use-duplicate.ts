import type { ActorId } from '@maillage/shared/map/ids'
import { boundsOf, centreOf } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'
import { useAdding } from '../use-adding'
import { copiedPart } from './copied-part'

/** Copies actors, with the links among them, beside themselves; the clipboard is left alone. */
export function useDuplicate(): (ids: ReadonlySet<ActorId>) => boolean {
  const { view } = useMapSession()
  const { cards } = useCanvas()
  const adding = useAdding()
  return (ids) => {
    const bounds = boundsOf([...ids].flatMap((id) => cards.box(id) ?? []))
    if (!bounds) return false
    const { x, y } = centreOf(bounds)
    adding.addPart(copiedPart(view, cards, ids), [x, y])
    return true
  }
}
