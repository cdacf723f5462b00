import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { useStore } from '@xyflow/react'
import { memo, type PointerEvent } from 'react'
import { type Box, boundsOf, centreOf, grown } from '../drawing/geometry'
import { SPHERE_SHAPES } from '../drawing/shapes'
import { useMapSession } from '../map-session/map-session-context'
import { useLinkIds } from '../map-session/use-map'
import { useCanvas } from './canvas-context'
import styles from './minimap.module.css'
import { type SmallAnnotation, SmallAnnotations, useRestingAnnotations } from './notes/small-annotations'
import { MAP_RIM, useCamera } from './use-camera'
import { useRestingBoxes } from './use-drawn'
import { useZones, Zones } from './zones'

const WIDTH = 160
const HEIGHT = 100
/** Of an actor's mark, in pixels on the small map; on a crowded one smaller marks tell more. */
const MARK = 8
const CROWDED_MARK = 4
const CROWD = 50

/** The whole map in small, for the mouse: pressing on it brings that place to the middle. */
export function Minimap() {
  const camera = useCamera()
  const boxes = useRestingBoxes()
  const annotations = useRestingAnnotations(boxes)
  const bounds = boundsOf([...boxes.values(), ...annotations.map(({ box }) => box)])
  if (!bounds) return null
  const area = fitted(grown(bounds, MAP_RIM))
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    camera.centreOn(
      area.x + ((event.clientX - left) / width) * area.width,
      area.y + ((event.clientY - top) / height) * area.height,
    )
  }
  return (
    <div className={styles.panel}>
      <svg
        aria-hidden="true"
        className={styles.map}
        width={WIDTH}
        height={HEIGHT}
        viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
        onPointerDown={go}
        onPointerMove={go}
      >
        <Overview boxes={boxes} annotations={annotations} scale={area.width / WIDTH} />
        <Frame area={area} />
      </svg>
    </div>
  )
}

interface OverviewProps {
  readonly boxes: ReadonlyMap<ActorId, Box>
  readonly annotations: readonly SmallAnnotation[]
  /** Map units a pixel. */
  readonly scale: number
}

const Overview = memo(({ boxes, annotations, scale }: OverviewProps) => {
  const { view } = useMapSession()
  const { quiet } = useCanvas()
  const zones = useZones(boxes)
  // Followed so that a new link is drawn; a moved card gives new boxes.
  const linkIds = useLinkIds()
  const drawn = (ids: readonly LinkId[]) => ids.map((id) => straight(view.link(id), boxes)).join('')
  const size = ((boxes.size > CROWD ? CROWDED_MARK : MARK) * scale) / 32
  return (
    <>
      <Zones zones={zones} />
      <SmallAnnotations annotations={annotations} kind="zone" />
      <path className={styles.quiet} d={drawn(linkIds.filter((id) => quiet.isQuiet(id)))} />
      <path className={styles.links} d={drawn(linkIds.filter((id) => !quiet.isQuiet(id)))} />
      {[...boxes].map(([id, box]) => {
        const sphere = sphereOf(view.actor(id)?.type ?? '')
        const { x, y } = centreOf(box)
        return (
          <path
            key={id}
            d={SPHERE_SHAPES[sphere].path}
            transform={`translate(${x - 16 * size} ${y - 16 * size}) scale(${size})`}
            style={{ fill: `var(--${sphere})` }}
          />
        )
      })}
      <SmallAnnotations annotations={annotations} kind="note" />
    </>
  )
})
Overview.displayName = 'Overview'

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

function straight(
  link: { readonly from: ActorId; readonly to: ActorId } | undefined,
  boxes: ReadonlyMap<ActorId, Box>,
): string {
  const from = link && boxes.get(link.from)
  const to = link && boxes.get(link.to)
  if (!from || !to) return ''
  const [start, end] = [centreOf(from), centreOf(to)]
  return `M${start.x} ${start.y}L${end.x} ${end.y}`
}

/** A first actor alone does not fill the small map: it is drawn at this scale at most, in map units a pixel. */
const LARGEST_SCALE = 6

/** The box in the proportions of the small map. */
function fitted(box: Box): Box {
  const scale = Math.max(box.width / WIDTH, box.height / HEIGHT, LARGEST_SCALE)
  const width = WIDTH * scale
  const height = HEIGHT * scale
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height }
}
