import type { ActorId } from '@maillage/shared/map/ids'
import type { Point } from '../drawing/geometry'
import type { CardScene } from './scene/card-scene'

/** How far beside a card a link may be dropped, in pixels on the screen. */
const REACH = 16

/** The actor whose card lies under the point or just beside it, except one. */
export function actorNear(cards: CardScene, point: Point, zoom: number, except: ActorId): ActorId | undefined {
  return cards.nearest(point, REACH / zoom, except)
}
