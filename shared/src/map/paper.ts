import * as z from 'zod'
import { COORDINATE_LIMIT } from './lengths'

/** Colours of notes and drawn zones; none of them is the colour of a sphere. */
export const PAPERS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const
export const Paper = z.enum(PAPERS)
export type Paper = z.infer<typeof Paper>

const coordinate = z.number().min(-COORDINATE_LIMIT).max(COORDINATE_LIMIT)
const length = z.number().min(1).max(COORDINATE_LIMIT)

/** `[width, height]` in map units. */
export const Size = z.tuple([length, length]).readonly()
export type Size = z.infer<typeof Size>

/** A rectangle `[x, y, width, height]` by its top left corner, as one value: two people who resize it agree on one. */
export const Area = z.tuple([coordinate, coordinate, length, length]).readonly()
export type Area = z.infer<typeof Area>
