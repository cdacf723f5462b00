import * as z from 'zod/mini'
import { MOST_VIEWS_KEPT } from '../map/lengths'
import { mapKey, point } from './awareness-state'

/** Of the last view that a map can hold. */
const LAST_STEP = MOST_VIEWS_KEPT - 1

/** What is to be seen of a presentation: the map, nothing at all, or a white wall to write on. */
export const SCREENS = ['map', 'black', 'white'] as const

/** Where somebody is in presenting views, for those who follow. */
const Presenting = z.object({
  /** Empty where the map has no views, and is presented as a whole. */
  view: mapKey,
  /** From 0; where to go on when the view is not there. */
  step: z.int().check(z.gte(0), z.lte(LAST_STEP)),
  screen: z.enum(SCREENS),
  /** Whether all of the map is shown around what the view lights. */
  isAround: z.boolean(),
  /** When it began, in milliseconds since 1970: of two, the first goes on. */
  since: z.int().check(z.gte(0)),
})
export type Presenting = z.infer<typeof Presenting>

/**
 * What a participant shows of a presentation beside their `AwarenessState`, live and never stored. The server passes
 * `LEADING` on from those who may edit alone.
 */
export const PresentingState = z.object({
  presenting: z.optional(z.nullable(Presenting)),
  /** What the presenter points at with the light, in map units. */
  laser: z.optional(z.nullable(point)),
  /** Somebody who follows would like to look around. */
  asks: z.optional(z.boolean()),
})
export type PresentingState = z.infer<typeof PresentingState>

/** Whoever may not change a map cannot lead the others through it either. */
export const LEADING = ['presenting', 'laser'] as const satisfies readonly (keyof PresentingState)[]
