import * as z from 'zod/mini'
import { COORDINATE_LIMIT, PERSON_NAME_LENGTH } from '../map/lengths'
import { Role } from './roles'

const coordinate = z.number().check(z.gte(-COORDINATE_LIMIT), z.lte(COORDINATE_LIMIT))
export const point = z.tuple([coordinate, coordinate])
export const mapKey = z.string().check(z.maxLength(64))

/** How many hues there are for people (design tokens `person-1` to `person-6`). */
export const PERSON_COLORS = 6
/** Live drags and selections name at most this many items, so that a state stays under 2 kB. */
export const AWARENESS_ITEMS = 30

/**
 * What a participant shows of themselves, live and never stored. `role` is written by the server.
 * A drag is a shift of the stored positions, so that one number pair moves a whole group.
 */
export const AwarenessState = z.object({
  user: z.object({
    name: z.string().check(z.maxLength(PERSON_NAME_LENGTH)),
    color: z.int().check(z.gte(1), z.lte(PERSON_COLORS)),
    role: z.optional(Role),
  }),
  cursor: z.optional(z.nullable(point)),
  selection: z.optional(z.array(mapKey).check(z.maxLength(AWARENESS_ITEMS))),
  drag: z.optional(z.nullable(z.object({ ids: z.array(mapKey).check(z.maxLength(AWARENESS_ITEMS)), by: point }))),
})
export type AwarenessState = z.infer<typeof AwarenessState>
