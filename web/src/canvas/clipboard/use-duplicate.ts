import { boundsOf, centreOf } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import type { Selection } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { useAdding } from '../use-adding'
import { copiedPart, isEmptyPart } from './copied-part'

/** Copies what is chosen, with the links among its actors, beside itself; the clipboard is left alone. */
export function useDuplicate(): (chosen: Selection) => boolean {
  const { view } = useMapSession()
  const { annotations, cards } = useCanvas()
  const adding = useAdding()
  return (chosen) => {
    const part = copiedPart(view, cards, chosen)
    const boxes = [
      ...part.actors.flatMap(({ id }) => cards.box(id) ?? []),
      ...[...part.notes, ...part.zones].flatMap(({ id }) => annotations.box(id) ?? []),
    ]
    const bounds = boundsOf(boxes)
    if (!bounds || isEmptyPart(part)) return false
    const { x, y } = centreOf(bounds)
    adding.addPart(part, [x, y])
    return true
  }
}
