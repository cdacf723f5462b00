import type { ActorId } from '@maillage/shared/map/ids'
import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useCanvas } from '../canvas-context'
import type { MapNode } from '../notes/annotation-node'

/**
 * Hands React Flow what is in the page, without what a filter takes off the map, whenever something moves. As a
 * property of its component each step of one card would render the whole stage, and not that card alone.
 */
export function useFedNodes(): void {
  const { annotations, hidden, window } = useCanvas()
  const store = useStoreApi<MapNode>()
  useEffect(() => {
    const feed = () => {
      const { actors } = hidden.read()
      const cards = window.nodes.read()
      const shown = actors.size === 0 ? cards : cards.filter(({ id }) => !actors.has(id as ActorId))
      // A new array: React Flow might change it.
      store.getState().setNodes([...annotations.nodes(), ...shown])
    }
    feed()
    const stops = [window.nodes.subscribe(feed), annotations.onNodesChange(feed), hidden.subscribe(feed)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [annotations, hidden, store, window])
}
