import { useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { type Box, boundsOf, grown } from '../drawing/geometry'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import { FADED_ALPHA } from './far/painting'
import { onPaletteChange } from './far/palette'
import styles from './minimap.module.css'
import { SmallAnnotations, useRestingAnnotations } from './notes/small-annotations'
import { OVERVIEW, type PaintedOverview, paintOverview } from './paint-overview'
import { MAP_RIM, useCamera } from './use-camera'

/** The whole map in small, for the mouse: pressing on it brings that place to the middle. */
export function Minimap() {
  const camera = useCamera()
  const picture = useRef<HTMLCanvasElement>(null)
  const area = useOverview(picture)
  const annotations = useRestingAnnotations(area)
  const viewBox = area && `${area.x} ${area.y} ${area.width} ${area.height}`
  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1 || !area) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    camera.centreOn(
      area.x + ((event.clientX - left) / width) * area.width,
      area.y + ((event.clientY - top) / height) * area.height,
    )
  }
  return (
    <div className={styles.panel} hidden={!area}>
      <div className={styles.map} aria-hidden="true" onPointerDown={go} onPointerMove={go}>
        <canvas ref={picture} className={styles.picture} />
        {area && (
          <svg className={styles.over} aria-hidden="true" viewBox={viewBox}>
            <SmallAnnotations annotations={annotations} kind="zone" />
            <SmallAnnotations annotations={annotations} kind="note" />
            <Frame area={area} />
          </svg>
        )}
      </div>
    </div>
  )
}

/** A large map takes a while to paint: there it is brought up to date after others have come to rest. */
const LARGE_MAP_MS = 1000
/** Places of so many dots cost as much as all there are. */
const MOST_MOVED = 400

/** Keeps the picture up to date; returns the part of the map that it shows, undefined of an empty one. */
function useOverview(picture: { readonly current: HTMLCanvasElement | null }): Box | undefined {
  const { view } = useMapSession()
  const { annotations, cards, links, zones, quiet, looks, emphasis, hidden, window: mounted } = useCanvas()
  const [area, setArea] = useState<Box>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let painted: PaintedOverview | undefined
    let contentVersion = 0
    /** Where cards have moved from and to; undefined where anything else may look different. */
    let moved: Box[] | undefined
    const paint = () => {
      timer = undefined
      const aroundCards = cards.bounds()
      const bounds = boundsOf([...(aroundCards ? [aroundCards] : []), ...annotations.boxes().values()])
      const fit = bounds && fitted(grown(bounds, MAP_RIM))
      const next = JSON.stringify(painted?.area) === JSON.stringify(fit) ? painted?.area : fit
      setArea((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      if (!next || !picture.current) return
      const faded = emphasis.read()
      const fadedAlpha = hidden.read() === faded ? 0 : FADED_ALPHA
      const scene = { view, cards, links, zones, quiet, looks, faded, fadedAlpha }
      const isContentSame = contentVersion === view.contentVersion()
      const since = painted && moved && isContentSame ? { before: painted, boxes: moved } : undefined
      painted = paintOverview(picture.current, scene, next, since)
      contentVersion = view.contentVersion()
      moved = []
    }
    const paintSoon = () => {
      if (cards.isAtRest()) timer ??= setTimeout(paint, mounted.isSmall ? 0 : LARGE_MAP_MS)
    }
    const paintAllSoon = () => {
      moved = undefined
      paintSoon()
    }
    const paintAll = () => {
      moved = undefined
      paint()
    }
    paint()
    const stops = [view.onAnyChange(paintSoon), cards.onRest(paintSoon), cards.onTextsChange(paintAllSoon)]
    stops.push(annotations.onNodesChange(paintSoon), emphasis.subscribe(paintAllSoon), looks.subscribe(paintAllSoon))
    stops.push(onPaletteChange(paintAll))
    stops.push(
      cards.onMoves((moves) => {
        for (const [id, before] of moves) {
          const after = cards.box(id)
          if (!before || !after || (moved?.length ?? 0) > MOST_MOVED) moved = undefined
          else moved?.push(before, after)
        }
      }),
    )
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [view, annotations, cards, links, zones, quiet, looks, emphasis, hidden, mounted, picture])
  return area
}

/** What the stage shows now; nothing while it shows all. */
function Frame({ area }: { readonly area: Box }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const left = Math.max(area.x, -x / zoom)
  const top = Math.max(area.y, -y / zoom)
  const right = Math.min(area.x + area.width, (width - x) / zoom)
  const bottom = Math.min(area.y + area.height, (height - y) / zoom)
  const showsAll = right - left >= area.width && bottom - top >= area.height
  if (showsAll || right <= left || bottom <= top) return null
  return <rect className={styles.frame} x={left} y={top} width={right - left} height={bottom - top} />
}

/** A first actor alone does not fill the small map: it is drawn at this scale at most, in map units a pixel. */
const LARGEST_SCALE = 6

/** The box in the proportions of the small map. */
function fitted(box: Box): Box {
  const scale = Math.max(box.width / OVERVIEW.width, box.height / OVERVIEW.height, LARGEST_SCALE)
  const width = OVERVIEW.width * scale
  const height = OVERVIEW.height * scale
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height }
}
