import type { ActorId } from '@maillage/shared/map/ids'
import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useCanvas } from '../canvas-context'
import type { MapNode } from '../notes/annotation-node'
import { useAnnotationNodes } from '../notes/use-annotation'
import { useHidden } from '../use-emphasis'

/**
 * Hands React Flow what is in the page, without what a filter takes off the map. As a property of its component each
 * step of one card would render the whole stage, and not that card alone.
 */
export function useFedNodes(): void {
  const { nodes } = useCanvas().window
  const annotations = useAnnotationNodes()
  const { actors } = useHidden()
  const store = useStoreApi<MapNode>()
  useEffect(() => {
    const feed = () => {
      const cards = nodes.read()
      const shown = actors.size === 0 ? cards : cards.filter(({ id }) => !actors.has(id as ActorId))
      // A new array: React Flow might change it.
      store.getState().setNodes([...annotations, ...shown])
    }
    feed()
    return nodes.subscribe(feed)
  }, [annotations, actors, nodes, store])
}
