import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useMapSession } from '../../map-session/map-session-context'
import { useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { useCanvasActs } from '../use-canvas-acts'
import { type ItemDrag, openItemDrag } from './item-drag'

/** One hand for the stage, whatever it takes things by. */
export function useItemDrag(): ItemDrag {
  const { annotations, cards } = useCanvas()
  const { presence, view } = useMapSession()
  const selection = useSelectionStore()
  const { move } = useCanvasActs()
  const { screenToFlowPosition } = useReactFlow()
  return useMemo(
    () => openItemDrag({ view, cards, annotations, selection, presence, move, placeAt: screenToFlowPosition }),
    [annotations, cards, presence, move, screenToFlowPosition, selection, view],
  )
}
