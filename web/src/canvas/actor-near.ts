import type { ActorId } from '@maillage/shared/map/ids'
import { distanceTo, type Point } from '../drawing/geometry'
import type { Emphasis } from './emphasis'
import type { CardScene } from './scene/card-scene'

/** How far beside a card a link may be dropped, in pixels on the screen. */
const REACH = 16

interface Drawn {
  readonly cards: Pick<CardScene, 'within' | 'box'>
  /** What a filter takes off the map. */
  readonly hidden: Pick<Emphasis, 'read'>
}

/** The actor whose card lies under the point or just beside it, except one; of those that are drawn. */
export function actorNear({ cards, hidden }: Drawn, { x, y }: Point, zoom: number, except: ActorId) {
  const reach = REACH / zoom
  const gone = hidden.read().actors
  let nearest: { readonly id: ActorId; readonly distance: number } | undefined
  for (const id of cards.within({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })) {
    const box = cards.box(id)
    if (!box || id === except || gone.has(id)) continue
    const distance = distanceTo(box, { x, y })
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id, distance }
  }
  return nearest?.id
}
