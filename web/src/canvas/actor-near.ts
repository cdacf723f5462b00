import type { ActorId } from '@maillage/shared/map/ids'
import type { Point } from '../drawing/geometry'
import type { Emphasis } from './emphasis'
import type { CardScene } from './scene/card-scene'

/** How far beside a card a link may be dropped, in pixels on the screen. */
const REACH = 16

interface Drawn {
  readonly cards: Pick<CardScene, 'nearest'>
  /** What a filter takes off the map. */
  readonly hidden: Pick<Emphasis, 'read'>
}

/** The actor whose card lies under the point or just beside it, except one; of those that are drawn. */
export function actorNear({ cards, hidden }: Drawn, point: Point, zoom: number, except: ActorId): ActorId | undefined {
  const gone = hidden.read().actors
  return cards.nearest(point, REACH / zoom, (id) => id !== except && !gone.has(id))
}
