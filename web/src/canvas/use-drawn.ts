import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { CardSize } from '../drawing/card'
import type { Box } from '../drawing/geometry'
import { useCanvas } from './canvas-context'
import type { CardNode } from './card-scene'
import type { LinkDrawing } from './link-scene'
import type { PlacedId } from './map-focus'

/** All cards as they stand; a new array whenever one moves. */
export function useCardNodes(): readonly CardNode[] {
  const { cards } = useCanvas()
  return useSyncExternalStore(cards.onNodesChange, cards.nodes)
}

/** Where all cards are drawn at this moment. */
export function useLiveBoxes(): ReadonlyMap<ActorId, Box> {
  const { cards } = useCanvas()
  const nodes = useCardNodes()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `nodes` tells when a card has moved.
  return useMemo(() => cards.boxes(), [cards, nodes])
}

/** Where all cards were when they last rested; for overviews that need not follow each step. */
export function useRestingBoxes(): ReadonlyMap<ActorId, Box> {
  const { cards } = useCanvas()
  return useSyncExternalStore(cards.onRest, cards.restingBoxes)
}

/** The size and texts of one card; not its place. */
export function useCardSize(id: ActorId): CardSize | undefined {
  const { cards } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => cards.onCardChange(id, onChange), [cards, id])
  return useSyncExternalStore(subscribe, () => cards.size(id))
}

export function useLinkDrawing(id: LinkId): LinkDrawing | undefined {
  const { links } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => links.onDrawingChange(id, onChange), [links, id])
  return useSyncExternalStore(subscribe, () => links.drawing(id))
}

/** Whether a link is drawn faded, since nobody looks at its ends. */
export function useIsFaded(id: LinkId): boolean {
  const { quiet } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => quiet.onFadedChange(id, onChange), [quiet, id])
  return useSyncExternalStore(subscribe, () => quiet.isFaded(id))
}

/** What a link on its way makes of an actor: where it starts, or where it would end. */
export function useLinkingPart(id: ActorId): 'from' | 'target' | undefined {
  const { linking } = useCanvas()
  return useSyncExternalStore(linking.subscribe, () => {
    const current = linking.read()
    if (current?.from === id) return 'from'
    return current?.target === id ? 'target' : undefined
  })
}

/** Whether Tab reaches this. */
export function useIsTabStop(id: PlacedId): boolean {
  const { tabStop } = useCanvas().focus
  return useSyncExternalStore(tabStop.subscribe, () => tabStop.read() === id)
}
