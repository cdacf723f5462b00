import { type ReactFlowInstance, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import { useMemo } from 'react'
import { PHONE } from '../design/use-media-query'
import { type Box, boundsOf, grown } from '../drawing/geometry'
import { type Finding, useFinding } from '../finding/finding-context'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, type SelectionStore, useSelectionStore } from '../map-session/selection'
import type { Store } from '../map-session/store'
import { cameraOn, cameraReading, cameraShowing, freeArea, type Insets, ZOOM } from './camera'
import { useCanvas } from './canvas-context'
import type { Heading } from './sight'
import { stageInsets } from './stage-insets'

/** Around the cards: the rim of their zones, above them with a label. */
export const MAP_RIM = 56

export interface MapCamera {
  /** The whole map in the part that no panel covers. */
  fit(): void
  /** All of a part of the map, as large as it can be. */
  fitTo(bounds: Box): void
  /** What is seen of the map in that part, and under the list of views, which stands there only while they are made. */
  seen(): Box
  /** Glides to a box that somebody framed, as near as they were. */
  glideTo(box: Box): void
  /** Moves just enough to bring a box into that part. */
  show(box: Box): void
  /** Moves so that all of a box is seen, from further away where it has to be. */
  frame(box: Box): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  panBy(dx: number, dy: number): void
  centreOn(x: number, y: number): void
  /** The middle of the free part, in map units. */
  middle(): { readonly x: number; readonly y: number }
}

const MOVE_MS = 300
const ZOOM_MS = 160
/** From one view to another. */
const GLIDE_MS = 600

export function useCamera(): MapCamera {
  const { canEdit } = useMapSession()
  const selection = useSelectionStore()
  const { annotations, cards, heading } = useCanvas()
  const finding = useFinding()
  const flow = useReactFlow()
  const store = useStoreApi()
  return useMemo(() => {
    const insets = ({ isForOneThing = false } = {}): Insets =>
      stageInsets({ ...panelsOf(selection, finding), canEdit, isForOneThing }, store.getState())
    const { settled, moveTo } = openMoves(flow, heading)
    const zoomTo = (zoom: number) => {
      const { x, y, width, height } = freeArea(store.getState(), insets())
      const [middleX, middleY] = [x + width / 2, y + height / 2]
      const from = settled()
      const scale = zoom / from.zoom
      moveTo({ x: middleX - (middleX - from.x) * scale, y: middleY - (middleY - from.y) * scale, zoom }, ZOOM_MS)
    }
    const fitTo = (bounds: Box) =>
      moveTo(cameraOn(grown(bounds, MAP_RIM), store.getState(), insets(), store.getState().minZoom), MOVE_MS)
    return {
      fit() {
        const bounds = boundsOf([...cards.boxes().values(), ...annotations.boxes().values()])
        if (bounds) fitTo(bounds)
      },
      fitTo,
      seen() {
        const panels = { ...panelsOf(selection, finding), hasViews: false, canEdit }
        return onMap(freeArea(store.getState(), stageInsets(panels, store.getState())), settled())
      },
      glideTo(box) {
        const { minZoom, maxZoom } = store.getState()
        moveTo(cameraOn(box, store.getState(), insets(), minZoom, maxZoom), GLIDE_MS)
      },
      show(box) {
        const before = settled()
        // On a phone a map in view is too small to read: what is chosen there comes nearer.
        const isTooSmall = before.zoom < ZOOM.readable && matchMedia(PHONE).matches
        const after = isTooSmall
          ? cameraReading(box, store.getState(), insets())
          : cameraShowing(box, before, store.getState(), insets({ isForOneThing: true }))
        if (after !== before) moveTo(after, MOVE_MS)
      },
      frame(box) {
        const stage = store.getState()
        const before = settled()
        const whole = cameraOn(grown(box, MAP_RIM), stage, insets(), stage.minZoom)
        const after = whole.zoom < before.zoom ? whole : cameraShowing(grown(box, MAP_RIM), before, stage, insets())
        if (after !== before) moveTo(after, MOVE_MS)
      },
      zoomTo,
      zoomBy(factor) {
        const { minZoom, maxZoom } = store.getState()
        zoomTo(Math.min(maxZoom, Math.max(minZoom, settled().zoom * factor)))
      },
      panBy(dx, dy) {
        const { x, y, zoom } = settled()
        moveTo({ x: x + dx, y: y + dy, zoom }, 0)
      },
      centreOn(x, y) {
        const area = freeArea(store.getState(), insets())
        const { zoom } = settled()
        moveTo({ x: area.x + area.width / 2 - x * zoom, y: area.y + area.height / 2 - y * zoom, zoom }, 0)
      },
      middle() {
        const area = freeArea(store.getState(), insets())
        return flow.screenToFlowPosition(
          onScreen(store.getState().domNode, area.x + area.width / 2, area.y + area.height / 2),
        )
      },
    }
  }, [annotations, canEdit, selection, cards, flow, heading, finding, store])
}

/** A part of the stage, in map units. */
function onMap({ x, y, width, height }: Box, { zoom, ...at }: Viewport): Box {
  return { x: (x - at.x) / zoom, y: (y - at.y) / zoom, width: width / zoom, height: height / zoom }
}

/** Which panels lie over the map now. */
function panelsOf(selection: SelectionStore, { sheet, look }: Finding) {
  return {
    isPhone: matchMedia(PHONE).matches,
    hasSelection: countSelected(selection.read()) > 0,
    hasViews: sheet.read() === 'views',
    hasLegend: look.read().legend || sheet.read() === 'look',
  }
}

/** What follows a move that is under way goes on from where that leads, and not from where it happens to be. */
function openMoves(flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'>, heading: Store<Heading | undefined>) {
  return {
    settled(): Viewport {
      const way = heading.read()
      return way && performance.now() < way.until ? way.to : flow.getViewport()
    },
    moveTo(to: Viewport, ms: number): void {
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms
      heading.set({ to, until: performance.now() + duration })
      void flow.setViewport(to, { duration })
    },
  }
}

/** A place of the stage, on the screen. */
function onScreen(stage: Element | null, x: number, y: number): { x: number; y: number } {
  const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {}
  return { x: x + left, y: y + top }
}
