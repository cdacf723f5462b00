import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { centreOf, distanceTo, type Point } from '../../drawing/geometry'
import type { LinkPath } from '../../drawing/link-path'
import type { Emphasis } from '../emphasis'
import type { CardScene } from '../scene/card-scene'
import type { LinkScene } from '../scene/link-scene'
import { detailAt, dotSize } from './detail'
import type { Hovered } from './live-layer'

/** How far beside what is painted a press still means it, in pixels on the screen. */
const REACH = 5
/** Along a curve, when its distance from a point is looked for. */
const STEPS = 24

interface Painted {
  readonly cards: CardScene
  readonly links: LinkScene
  readonly hidden: Pick<Emphasis, 'read'>
}

/** What is painted at a point of the map: the actor nearest to it, or else a link. What a filter hides is nowhere. */
export function paintedAt({ cards, links, hidden }: Painted, point: Point, zoom: number): Hovered {
  const gone = hidden.read()
  const actor = actorAt(cards, point, zoom, (id) => !gone.actors.has(id))
  if (actor) return { actor }
  const link = linkAt(links, point, zoom, (id) => !gone.links.has(id))
  return link ? { link } : {}
}

function actorAt(cards: CardScene, point: Point, zoom: number, isWanted: (id: ActorId) => boolean) {
  const reach = REACH / zoom
  if (detailAt(zoom) === 'cards') return cards.nearest(point, reach / 2, isWanted)
  const radius = dotSize(zoom) / 2 / zoom + reach
  const wanted = [...cards.within(around(point, radius))].filter(isWanted)
  return nearestOf(wanted, radius, (id) => {
    const box = cards.box(id)
    return box ? distanceTo({ ...centreOf(box), width: 0, height: 0 }, point) : Number.POSITIVE_INFINITY
  })
}

function linkAt(links: LinkScene, point: Point, zoom: number, isWanted: (id: LinkId) => boolean) {
  const reach = REACH / zoom
  const wanted = [...links.within(around(point, reach))].filter(isWanted)
  return nearestOf(wanted, reach, (id) => {
    const path = links.drawing(id)?.path
    return path ? distanceToCurve(path, point) : Number.POSITIVE_INFINITY
  })
}

function nearestOf<Id>(ids: Iterable<Id>, reach: number, distanceOf: (id: Id) => number): Id | undefined {
  let nearest: { readonly id: Id; readonly distance: number } | undefined
  for (const id of ids) {
    const distance = distanceOf(id)
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id, distance }
  }
  return nearest?.id
}

/** From the pieces of the curve, each taken as straight. */
function distanceToCurve(path: LinkPath, point: Point): number {
  let nearest = Number.POSITIVE_INFINITY
  let from = path.at(0)
  for (let step = 1; step <= STEPS; step += 1) {
    const to = path.at(step / STEPS)
    nearest = Math.min(nearest, distanceToPiece(from, to, point))
    from = to
  }
  return nearest
}

function distanceToPiece(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length))
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy)
}

function around({ x, y }: Point, reach: number) {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
}
