import type { ActorId } from '@maillage/shared/map/ids'
import type { MapReading } from '../map-session/map-reading'

/** Whether an actor is lit; undefined lights all of them. */
export function isLit(lit: MapReading | undefined, id: ActorId): boolean {
  return lit === undefined || lit.actors.has(id)
}
