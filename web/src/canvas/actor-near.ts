import type { ActorId } from '@maillage/shared/map/ids'
import { type Box, distanceTo, type Point } from '../drawing/geometry'

/** How far beside a card a link may be dropped, in pixels on the screen. */
const REACH = 16

/** The actor whose card lies under the point or just beside it, except one. */
export function actorNear(
  boxes: ReadonlyMap<ActorId, Box>,
  point: Point,
  zoom: number,
  except: ActorId,
): ActorId | undefined {
  let nearest: { id: ActorId; distance: number } | undefined
  for (const [id, box] of boxes) {
    const distance = distanceTo(box, point)
    if (id === except || distance > REACH / zoom) continue
    if (!nearest || distance < nearest.distance) nearest = { id, distance }
  }
  return nearest?.id
}
