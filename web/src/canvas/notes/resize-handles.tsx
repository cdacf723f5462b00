import { useReactFlow, useStore } from '@xyflow/react'
import { type CSSProperties, type MouseEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { Box, Point } from '../../drawing/geometry'
import { useCanvas } from '../canvas-context'
import type { AnnotationId } from './annotation-node'
import { CORNERS, type Corner, pulledBox, smallestBox } from './pulled-box'
import styles from './resize-handles.module.css'
import { useResize } from './use-resize'

export interface ResizeHandlesProps {
  readonly id: AnnotationId
  readonly kind: 'note' | 'zone'
}

/**
 * The corners of what is selected, to pull it larger or smaller. For a pointer only: Ctrl with the arrows
 * does the same, so they are hidden from keyboards and screen readers.
 */
export function ResizeHandles({ id, kind }: ResizeHandlesProps) {
  const zoom = useStore((state) => state.transform[2])
  const gesture = useResizeGesture(id, kind)
  return (
    // On every zoom a handle has the same size.
    <div className={styles.handles} style={{ '--handle-scale': 1 / zoom } as CSSProperties} aria-hidden="true">
      {CORNERS.map((corner) => (
        <span key={corner} className={`nodrag nopan ${styles.handle}`} data-corner={corner} {...gesture(corner)} />
      ))}
    </div>
  )
}

interface Pull {
  readonly start: Point
  readonly box: Box
}

function useResizeGesture(id: AnnotationId, kind: 'note' | 'zone') {
  const { annotations } = useCanvas()
  const { screenToFlowPosition } = useReactFlow()
  const resize = useResize()
  const pull = useRef<Pull>(undefined)
  return useMemo(() => {
    const placeOf = (event: PointerEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const boxAt = (event: PointerEvent, corner: Corner): Box | undefined => {
      if (!pull.current) return undefined
      const { start, box } = pull.current
      const at = placeOf(event)
      const options = { smallest: smallestBox(kind), isSnapped: !event.altKey }
      return pulledBox(box, corner, [at.x - start.x, at.y - start.y], options)
    }
    const end = () => {
      pull.current = undefined
      annotations.pull(undefined)
    }
    return (corner: Corner) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const box = annotations.restingBox(id)
        if (event.button !== 0 || !box) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        pull.current = { start: placeOf(event), box }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const box = boxAt(event, corner)
        if (box) annotations.pull({ id, box })
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const box = boxAt(event, corner)
        const before = pull.current?.box
        if (box && JSON.stringify(box) !== JSON.stringify(before)) resize(id, box)
        end()
      },
      onPointerCancel: end,
      // What the browser makes of the end of the gesture is no click on the map.
      onClick: (event: MouseEvent) => event.stopPropagation(),
    })
  }, [annotations, id, kind, resize, screenToFlowPosition])
}
