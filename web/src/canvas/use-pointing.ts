import { useReactFlow } from '@xyflow/react'
import type { PointerEvent } from 'react'
import { useMapSession } from '../map-session/map-session-context'

interface Pointing {
  onPointerMove(event: PointerEvent): void
  onPointerLeave(): void
}

/** Shows the others where this person points, while they point at the map. */
export function usePointing(): Pointing {
  const { presence } = useMapSession()
  const { screenToFlowPosition } = useReactFlow()
  return {
    onPointerMove(event) {
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      presence.point([x, y])
    },
    onPointerLeave: () => presence.point(null),
  }
}
