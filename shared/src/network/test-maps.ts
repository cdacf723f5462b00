import { PlainMap } from '../map/plain-map'
import { LILLE_MAP } from '../territory/examples/lille'
import { NANTES_MAP } from '../territory/examples/nantes'
import { ROUEN_MAP } from '../territory/examples/rouen'

/** The day of all tests: no agreement of the examples ends, so that it matters to none of them. */
export const TODAY = '2026-11-29'

export const EXAMPLE_MAPS = { Rouen: ROUEN_MAP, Nantes: NANTES_MAP, Lille: LILLE_MAP }

type Fields = Readonly<Record<string, unknown>>

/** A map as short as a test can say it: `{ a: 'aci' }` for actors, `['a', 'b']` for a partnership between two. */
export function mapOf(
  actors: Readonly<Record<string, string | Fields>>,
  links: readonly (readonly [from: string, to: string, fields?: Fields])[] = [],
): PlainMap {
  return PlainMap.parse({
    actors: Object.entries(actors).map(([id, given]) => {
      const fields = typeof given === 'string' ? { type: given } : given
      return { id, name: id, type: 'aci', themes: [], tags: [], isCarrier: false, ...fields }
    }),
    links: links.map(([from, to, fields], at) => ({
      id: `l${at + 1}`,
      from,
      to,
      kind: 'partnership',
      themes: [],
      state: 'current',
      ...fields,
    })),
    zones: [],
    notes: [],
    views: [],
    comments: [],
  })
}
