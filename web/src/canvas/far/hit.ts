import type { Point } from '../../drawing/geometry'
import { centreOf, distanceTo } from '../../drawing/geometry'
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
  readonly hidden: Emphasis
}

/** What is painted at a point of the map: the actor nearest to it, or else a link. */
export function paintedAt({ cards, links, hidden }: Painted, point: Point, zoom: number): Hovered {
  const gone = hidden.read()
  const actor = actorAt(cards, point, zoom)
  if (actor && !gone.actors.has(actor)) return { actor }
  const link = linkAt(links, point, zoom)
  return link && !gone.links.has(link) ? { link } : {}
}

function actorAt(cards: CardScene, point: Point, zoom: number) {
  const reach = REACH / zoom
  if (detailAt(zoom) === 'cards') return cards.nearest(point, reach / 2)
  const radius = dotSize(zoom) / 2 / zoom + reach
  let nearest: { id: ReturnType<CardScene['nearest']>; distance: number } | undefined
  for (const id of cards.within(around(point, radius))) {
    const box = cards.box(id)
    const distance = box ? distanceTo({ ...centreOf(box), width: 0, height: 0 }, point) : radius + 1
    if (distance <= radius && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { id, distance }
  }
  return nearest?.id
}

function linkAt(links: LinkScene, point: Point, zoom: number) {
  const reach = REACH / zoom
  let nearest: { id: Parameters<LinkScene['drawing']>[0]; distance: number } | undefined
  for (const id of links.within(around(point, reach))) {
    const path = links.drawing(id)?.path
    const distance = path ? distanceToCurve(path, point) : reach + 1
    if (distance <= reach && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { id, distance }
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
