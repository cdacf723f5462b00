import * as z from 'zod/mini'
import { Label } from './actor'
import { ZoneId } from './ids'
import { Area, Paper } from './paper'
import { LAST_SIGNATURE } from './signature'
import { SPHERES } from './sphere'

/** An area that somebody drew around a part of the map and named. */
export const Zone = z.object({
  id: ZoneId,
  name: Label,
  /** Gives way to the colours of its sphere where it has one. */
  color: Paper,
  area: Area,
  sphere: z.optional(z.enum(SPHERES)),
  /** Whether it lies around the actors of its sphere, wherever they are, instead of on its area. */
  isFollowing: z.boolean(),
  ...LAST_SIGNATURE,
})
export type Zone = z.infer<typeof Zone>

/** A zone field by field, with whatever a later version put in it. */
export const PlainZone = z.looseObject({ ...z.partial(Zone).shape, id: ZoneId })
export type PlainZone = z.infer<typeof PlainZone>

/** The zone that a record holds, or undefined where it has no place on the map. */
export function zoneOf(record: PlainZone): Zone | undefined {
  return Zone.safeParse({ name: '', color: 'grey', isFollowing: false, ...record }).data
}
