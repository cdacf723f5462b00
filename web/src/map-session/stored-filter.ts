import { Programme, ThemeCode } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { Level, LinkKind } from '@maillage/shared/map/link'
import { SPHERES } from '@maillage/shared/map/sphere'
import { TimeState } from '@maillage/shared/map/time-state'
import * as z from 'zod/mini'
import { LINK_POINTS, type MapFilter, MOST_STEPS, NO_FILTER } from './map-filter'

/** Keeps what this version knows of a list: one value that it does not know must not cost the others. */
function knownOf<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((values): readonly T[] => [
      ...new Set(
        values.flatMap((value) => {
          const parsed = item.safeParse(value)
          return parsed.success ? [parsed.data] : []
        }),
      ),
    ]),
  )
}

const Word = z.string().check(z.minLength(1), z.maxLength(200))
const StoredFilter = z.object({
  words: z.catch(z.string().check(z.maxLength(200)), ''),
  spheres: knownOf(z.enum(SPHERES)),
  types: knownOf(Word),
  tags: knownOf(Word),
  programmes: knownOf(Programme),
  themes: knownOf(ThemeCode),
  levels: knownOf(Level),
  points: knownOf(z.enum(LINK_POINTS)),
  kinds: knownOf(LinkKind),
  states: knownOf(TimeState),
  focus: z.catch(
    z.optional(z.object({ actor: ActorId, steps: z.catch(z.int().check(z.gte(1), z.lte(MOST_STEPS)), 1) })),
    undefined,
  ),
  rest: z.catch(z.enum(['fade', 'hide']), 'fade'),
})

/** The filter that was kept, perhaps by another version; what cannot be understood asks for nothing. */
export function parseFilter(stored: unknown): MapFilter {
  const { data } = StoredFilter.safeParse(stored)
  return data ? { ...NO_FILTER, ...data, focus: data.focus } : NO_FILTER
}

/** The filter as plain JSON, without what asks for nothing, and without what was counted on the map of one day. */
export function storedFilter(filter: MapFilter): Partial<MapFilter> {
  const asked = Object.entries(filter).filter(([part, value]) => {
    if (part === 'counted') return false
    if (part === 'rest') return value !== NO_FILTER.rest
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  return Object.fromEntries(asked)
}
