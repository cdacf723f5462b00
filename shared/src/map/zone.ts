import * as z from 'zod'
import { Label } from './actor'
import { ZoneId } from './ids'
import { PERSON_NAME_LENGTH } from './lengths'
import { Area, Paper } from './paper'
import { SPHERES } from './sphere'

/** An area that somebody drew around a part of the map and named. */
export const Zone = z.object({
  id: ZoneId,
  name: Label,
  /** Gives way to the colours of its sphere where it has one. */
  color: Paper,
  area: Area,
  sphere: z.enum(SPHERES).optional(),
  /** Whether it lies around the actors of its sphere, wherever they are, instead of on its area. */
  isFollowing: z.boolean(),
  updatedAt: z.string().max(40).optional(),
  updatedBy: z.string().max(PERSON_NAME_LENGTH).optional(),
})
export type Zone = z.infer<typeof Zone>

/** A zone field by field, with whatever a later version put in it. */
export const PlainZone = z.looseObject({ ...Zone.partial().shape, id: ZoneId })
export type PlainZone = z.infer<typeof PlainZone>

/** The zone that a record holds, or undefined where it has no place on the map. */
export function zoneOf(record: PlainZone): Zone | undefined {
  return Zone.safeParse({ name: '', color: 'grey', isFollowing: false, ...record }).data
}
