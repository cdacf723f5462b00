import { Programme, ThemeCode } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { Level, LinkKind, LinkState } from '@maillage/shared/map/link'
import { SPHERES } from '@maillage/shared/map/sphere'
import * as z from 'zod'
import { type MapFilter, NO_FILTER } from './map-filter'

export const MOST_STEPS = 5

/** Keeps what this version knows of a list: one value that it does not know must not cost the others. */
function knownOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((values): readonly T[] => [
      ...new Set(
        values.flatMap((value) => {
          const parsed = item.safeParse(value)
          return parsed.success ? [parsed.data] : []
        }),
      ),
    ])
}

const Word = z.string().min(1).max(200)
const StoredFilter = z.object({
  words: z.string().max(200).catch(''),
  spheres: knownOf(z.enum(SPHERES)),
  types: knownOf(Word),
  tags: knownOf(Word),
  programmes: knownOf(Programme),
  themes: knownOf(ThemeCode),
  levels: knownOf(Level),
  kinds: knownOf(LinkKind),
  states: knownOf(LinkState),
  focus: z
    .object({ actor: ActorId, steps: z.int().min(1).max(MOST_STEPS).catch(1) })
    .optional()
    .catch(undefined),
  rest: z.enum(['fade', 'hide']).catch('fade'),
})

/** The filter that was kept, perhaps by another version; what cannot be understood asks for nothing. */
export function parseFilter(stored: unknown): MapFilter {
  const { data } = StoredFilter.safeParse(stored)
  return data ? { ...data, focus: data.focus } : NO_FILTER
}

/** The filter as plain JSON, without what asks for nothing. */
export function storedFilter(filter: MapFilter): Partial<MapFilter> {
  const asked = Object.entries(filter).filter(([part, value]) => {
    if (part === 'rest') return value !== NO_FILTER.rest
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  return Object.fromEntries(asked)
}
