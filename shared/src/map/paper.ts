import * as z from 'zod/mini'
import { COORDINATE_LIMIT } from './lengths'

/** Colours of notes and drawn zones; none of them is the colour of a sphere. */
export const PAPERS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const
export const Paper = z.enum(PAPERS)
export type Paper = z.infer<typeof Paper>

const coordinate = z.number().check(z.gte(-COORDINATE_LIMIT), z.lte(COORDINATE_LIMIT))
const length = z.number().check(z.gte(1), z.lte(COORDINATE_LIMIT))

/** `[width, height]` in map units. */
export const Size = z.readonly(z.tuple([length, length]))
export type Size = z.infer<typeof Size>

/** A rectangle `[x, y, width, height]` by its top left corner, as one value: two people who resize it agree on one. */
export const Area = z.readonly(z.tuple([coordinate, coordinate, length, length]))
export type Area = z.infer<typeof Area>
