import type { MapView } from '@maillage/shared/document/map-view'
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { type Box, overlaps } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useSelectionStore } from '../../map-session/selection'
import { type Canvas, useCanvas } from '../canvas-context'
import { seenArea } from '../sight'
import { useCanvasActs } from '../use-canvas-acts'
import { type ItemDrag, openItemDrag, type Seen } from './item-drag'

/** One hand for the stage, whatever it takes things by. */
export function useItemDrag(): ItemDrag {
  const canvas = useCanvas()
  const { presence, view } = useMapSession()
  const selection = useSelectionStore()
  const { move } = useCanvasActs()
  const { screenToFlowPosition } = useReactFlow()
  return useMemo(() => {
    const { annotations, cards, snapLines } = canvas
    const seen = () => seenBy(canvas, view)
    const parts = { view, cards, annotations, selection, presence, snapLines, seen, move }
    return openItemDrag({ ...parts, placeAt: screenToFlowPosition })
  }, [canvas, presence, move, screenToFlowPosition, selection, view])
}

/** Cards and notes that are elements of the page: among dots nobody would see what is in line. */
function seenBy({ annotations, cards, hidden, level, sight }: Canvas, view: MapView): Seen {
  const unit = 1 / sight.read().zoom
  if (!level.drawn.read().near) return { boxes: new Map(), unit }
  const area = seenArea(sight.read())
  const gone = hidden.read().actors
  const boxes = new Map<string, Box>(cards.boxesOf([...cards.within(area)].filter((id) => !gone.has(id))))
  for (const id of view.noteIds()) {
    const box = annotations.box(id)
    if (box && overlaps(box, area)) boxes.set(id, box)
  }
  return { boxes, unit }
}
