import { ActorId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import type { Point } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { type Canvas, useCanvas } from '../canvas-context'
import type { DraggedItem, ItemDrag } from '../drag/item-drag'
import { paintedAt } from '../far/hit'
import { type FingerGesture, openFingerGesture } from './finger-gesture'
import { useGathering } from './use-gathering'

/** A finger covers more than a dot: how far around it something is looked for, in pixels. */
const FINGER = 14
const DIRECTIONS = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => (step * Math.PI) / 4)
/** How long the phone trembles when something is in the hand. */
const TREMBLE_MS = 10

const TOGETHER = { isAlone: false }
const ON_GRID = { isFree: false }

interface Held {
  readonly lead: DraggedItem
  readonly isMoving: boolean
  readonly show: { end(): void }
}

/** A finger that rests on something drags it, or selects it when it goes nowhere; two that tap undo or redo. */
export function useFingerGestures(stage: RefObject<HTMLElement | null>, drag: ItemDrag): void {
  const canvas = useCanvas()
  const { canEdit, edit, view } = useMapSession()
  const gathering = useGathering()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  useEffect(() => {
    const element = stage.current
    if (!element) return
    let held: Held | undefined
    const itemAt = (at: Point): DraggedItem | undefined => {
      const id = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>('.react-flow__node')?.dataset.id
      if (id === undefined)
        return paintedNear(
          canvas,
          placesAround(at).map((place) => screenToFlowPosition(place)),
          getZoom(),
        )
      if (view.note(id as NoteId)) return { id: NoteId.parse(id), type: 'note' }
      if (view.zone(id as ZoneId)) return { id: ZoneId.parse(id), type: 'zone' }
      return { id: ActorId.parse(id), type: 'actor' }
    }
    const gesture = openFingerGesture(
      {
        onHold(at) {
          const lead = canvas.tool.read().kind === 'choose' ? itemAt(at) : undefined
          if (!lead) return false
          drag.takeAt(at)
          held = { lead, isMoving: false, show: shownHeld(canvas, lead, at) }
          navigator.vibrate?.(TREMBLE_MS)
          return true
        },
        onMove(at) {
          if (!held || !canEdit) return
          // What is only moved is not selected: on a phone its sheet would cover the place where it goes.
          if (!held.isMoving) drag.start(held.lead, TOGETHER)
          held = { ...held, isMoving: true }
          drag.move(at, ON_GRID)
        },
        onRelease() {
          if (held?.isMoving) drag.stop()
          else if (held) gathering.add(held.lead)
          held?.show.end()
          held = undefined
        },
        onTwoFingerTap({ x }) {
          if (!canEdit) return
          const { left, width } = element.getBoundingClientRect()
          if (x < left + width / 2) edit.undo()
          else edit.redo()
        },
      },
      Date.now,
    )
    return listen(element, gesture)
  }, [stage, canEdit, canvas, drag, edit, gathering, getZoom, screenToFlowPosition, view])
}

/** Before the map pans, and before the browser makes a click or a menu of it. */
function listen(element: HTMLElement, gesture: FingerGesture): () => void {
  const fingersOf = ({ touches }: TouchEvent) =>
    [...touches].map(({ identifier: id, clientX: x, clientY: y }) => ({ id, x, y }))
  const onStart = (event: TouchEvent) => gesture.touch(fingersOf(event))
  const onMove = (event: TouchEvent) => {
    if (!gesture.move(fingersOf(event))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onEnd = (event: TouchEvent) => {
    if (gesture.lift(fingersOf(event), Date.now()) && event.cancelable) event.preventDefault()
  }
  const onMenu = (event: Event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault()
  }
  const options = { capture: true, passive: false }
  element.addEventListener('touchstart', onStart, options)
  element.addEventListener('touchmove', onMove, options)
  element.addEventListener('touchend', onEnd, options)
  element.addEventListener('touchcancel', gesture.cancel, options)
  element.addEventListener('contextmenu', onMenu, options)
  return () => {
    gesture.cancel()
    element.removeEventListener('touchstart', onStart, options)
    element.removeEventListener('touchmove', onMove, options)
    element.removeEventListener('touchend', onEnd, options)
    element.removeEventListener('touchcancel', gesture.cancel, options)
    element.removeEventListener('contextmenu', onMenu, options)
  }
}

/** Not every phone trembles: what is in the hand is lifted, or lit where it is painted. */
function shownHeld({ hovered }: Canvas, { id, type }: DraggedItem, { x, y }: Point): Held['show'] {
  const node = document.elementFromPoint(x, y)?.closest('.react-flow__node')
  node?.toggleAttribute('data-held', true)
  if (!node && type === 'actor') hovered.set({ actor: ActorId.parse(id) })
  return {
    end() {
      node?.removeAttribute('data-held')
      hovered.set({})
    },
  }
}

function placesAround({ x, y }: Point): Point[] {
  return [{ x, y }, ...DIRECTIONS.map((turn) => ({ x: x + FINGER * Math.cos(turn), y: y + FINGER * Math.sin(turn) }))]
}

/** The painted actor under a finger, or just beside it; none where cards are elements of the page. */
function paintedNear(canvas: Canvas, places: readonly Point[], zoom: number): DraggedItem | undefined {
  if (canvas.level.drawn.read().near) return undefined
  for (const place of places) {
    const { actor } = paintedAt(canvas, place, zoom)
    if (actor) return { id: actor, type: 'actor' }
  }
  return undefined
}
