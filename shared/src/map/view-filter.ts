import * as z from 'zod/mini'
import { Programme, ThemeCode } from './actor'
import { ActorId } from './ids'
import { LABEL_LENGTH } from './lengths'
import { Level, LinkKind } from './link'
import { SPHERES } from './sphere'
import { MOST_STEPS } from './steps'
import { TimeState } from './time-state'
import { LINK_POINTS } from './two-voices'

const Word = z.string().check(z.minLength(1), z.maxLength(LABEL_LENGTH))

/** What each list of a filter may hold. */
export const FILTER_ITEMS = {
  spheres: z.enum(SPHERES),
  types: Word,
  tags: Word,
  programmes: Programme,
  themes: ThemeCode,
  /** Asked of links only, as are points, kinds and states. */
  levels: Level,
  points: z.enum(LINK_POINTS),
  kinds: LinkKind,
  states: TimeState,
} as const

type FilterLists = { readonly [Part in keyof typeof FILTER_ITEMS]: readonly z.infer<(typeof FILTER_ITEMS)[Part]>[] }

/**
 * What is looked for on a map. An empty list asks for nothing; of one list, any value will do; all lists that ask for
 * something must be satisfied.
 */
export interface ViewFilter extends FilterLists {
  /** Each of these words must be found, accents and case ignored. */
  readonly words: string
}

/** One actor and what can be reached from it within some steps. */
export const Surroundings = z.object({ actor: ActorId, steps: z.int().check(z.gte(1), z.lte(MOST_STEPS)) })
export type Surroundings = Readonly<z.infer<typeof Surroundings>>

/** What becomes of what a filter does not light. */
export const Rest = z.enum(['fade', 'hide'])
export type Rest = z.infer<typeof Rest>
