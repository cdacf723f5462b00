import { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type NodeMouseHandler, useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { actorNear } from './actor-near'
import { useCanvas } from './canvas-context'
import { usePainted } from './far/use-painted'
import { afterClick, type MapNode } from './notes/annotation-node'
import { usePutDown } from './notes/use-put-down'
import { useGathering } from './touch/use-gathering'
import { useCanvasActs } from './use-canvas-acts'
import { type ComposeOptions, useCompose } from './use-compose'

/** Longer than any double click that a system lets people set. */
const DOUBLE_CLICK_MS = 1_000

/** Clicks on the map: what they mean depends on the tool in hand. */
export function useMapGestures() {
  const canvas = useCanvas()
  const { canEdit } = useMapSession()
  const selection = useSelectionStore()
  const acts = useCanvasActs()
  const compose = useCompose()
  const putDown = usePutDown()
  const painted = usePainted()
  const gathering = useGathering()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  return useMemo(() => {
    const { composing, linking, tool } = canvas
    /** When the map itself was last clicked once: a click that closed the composer above it is no first half of two. */
    let clickedAt = -Infinity
    const placeOf = (event: MouseEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const composeAt = (event: MouseEvent, options?: ComposeOptions) => {
      const { x, y } = placeOf(event)
      compose([x, y], options)
    }
    const putDownAt = (event: MouseEvent): boolean => {
      const current = tool.read()
      if (current.kind === 'actor') composeAt(event, { sphere: current.sphere })
      // A link that has its first end leads to a new actor; without one it waits for it.
      else if (current.kind !== 'link') return putDown.withTool(current, placeOf(event))
      else if (current.from) composeAt(event, { linkedTo: current.from })
      return true
    }
    const clickItem = (event: MouseEvent, node: Pick<MapNode, 'id' | 'type'>) => {
      if (tool.read().kind === 'link') {
        if (node.type === 'actor') acts.pickForLink(ActorId.parse(node.id))
      } else if (!putDownAt(event) && !gathering.tap(node)) selection.select(afterClick(selection.read(), node, event))
    }
    return {
      onNodeClick: clickItem as NodeMouseHandler<MapNode>,
      onPaneClick(event: MouseEvent) {
        if (painted.click(event, (id) => clickItem(event, { id, type: 'actor' }))) return
        if (event.detail === 1) clickedAt = event.timeStamp
        if (putDownAt(event)) return
        composing.set(undefined)
        selection.clear()
      },
      onDoubleClick(event: MouseEvent) {
        const isOnPane = isPane(event.target) && !painted.isUnder(event)
        const isPair = event.timeStamp - clickedAt < DOUBLE_CLICK_MS
        if (canEdit && isOnPane && isPair && tool.read().kind === 'choose') composeAt(event)
      },
      /** All links are one drawing, so one listener tells which was clicked. */
      onClick(event: MouseEvent) {
        const id = linkUnder(event.target as Element)
        if (id && tool.read().kind === 'choose') painted.clickLink(id)
      },
      /** The link that the tool is about to draw follows the pointer. */
      onPointerMove(event: PointerEvent) {
        const current = tool.read()
        if (current.kind !== 'link' || !current.from) return
        const to = placeOf(event)
        linking.set({ from: current.from, to, target: actorNear(canvas, to, getZoom(), current.from) })
      },
    }
  }, [acts, canEdit, canvas, compose, gathering, getZoom, painted, putDown, screenToFlowPosition, selection])
}

function isPane(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane')
}

function linkUnder(target: Element): LinkId | undefined {
  const { dataset } = target.closest<SVGElement>('[data-link], [data-pill]') ?? {}
  return LinkId.safeParse(dataset?.link ?? dataset?.pill).data
}
