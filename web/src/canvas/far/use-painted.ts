import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, useMemo } from 'react'
import { useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { paintedAt } from './hit'

interface Painted {
  /** Whether something is painted where a click has met the pane: then the pane is all that there is. */
  isUnder(event: MouseEvent): boolean
  /** Does what a click on it means; whether there was anything. */
  click(event: MouseEvent, onActor: (id: ActorId) => void): boolean
  clickLink(id: LinkId): void
}

/** Clicks where the map is painted. */
export function usePainted(): Painted {
  const canvas = useCanvas()
  const { focus, level, tool } = canvas
  const selection = useSelectionStore()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  return useMemo(() => {
    const under = ({ clientX, clientY }: MouseEvent) =>
      level.drawn.read().near ? {} : paintedAt(canvas, screenToFlowPosition({ x: clientX, y: clientY }), getZoom())
    const clickLink = (id: LinkId) => {
      selection.select({ links: new Set([id]) })
      focus.focus(id)
    }
    return {
      isUnder: (event) => Object.keys(under(event)).length > 0,
      click(event, onActor) {
        const { actor, link } = under(event)
        if (actor) {
          onActor(actor)
          focus.focus(actor)
        } else if (link && tool.read().kind === 'choose') clickLink(link)
        else return false
        return true
      },
      clickLink,
    }
  }, [canvas, focus, getZoom, level, screenToFlowPosition, selection, tool])
}
