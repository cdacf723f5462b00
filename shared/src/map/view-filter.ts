import * as z from 'zod/mini'
import { Programme, ThemeCode } from './actor'
import { ActorId } from './ids'
import { knownOf } from './known-of'
import { LABEL_LENGTH } from './lengths'
import { Level, LinkKind } from './link'
import { SPHERES } from './sphere'
import { MOST_STEPS } from './steps'
import { TimeState } from './time-state'
import { LINK_POINTS } from './two-voices'

const Words = z.string().check(z.maxLength(LABEL_LENGTH))
const Word = z.string().check(z.minLength(1), z.maxLength(LABEL_LENGTH))

/**
 * What is looked for on a map. An empty list asks for nothing; of one list, any value will do; all lists that ask for
 * something must be satisfied. What cannot be understood asks for nothing: another version may have written it.
 */
export const LIT_PARTS = {
  /** Each of these words must be found, accents and case ignored. */
  words: z.catch(Words, ''),
  spheres: knownOf(z.enum(SPHERES)),
  types: knownOf(Word),
  tags: knownOf(Word),
  programmes: knownOf(Programme),
  themes: knownOf(ThemeCode),
  /** Asked of links only, as are points, kinds and states. */
  levels: knownOf(Level),
  points: knownOf(z.enum(LINK_POINTS)),
  kinds: knownOf(LinkKind),
  states: knownOf(TimeState),
}

/** One actor and what can be reached from it within some steps. */
export const Surroundings = z.object({
  actor: ActorId,
  steps: z.catch(z.int().check(z.gte(1), z.lte(MOST_STEPS)), 1),
})
export type Surroundings = z.infer<typeof Surroundings>

/** What becomes of what a filter does not light. */
export const Rest = z.enum(['fade', 'hide'])
export type Rest = z.infer<typeof Rest>
