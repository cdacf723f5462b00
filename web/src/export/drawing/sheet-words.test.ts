import type { Link } from '@maillage/shared/map/link'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { expect, test } from 'vitest'
import { translate } from '../../i18n/i18n'
import { sheetWords } from './sheet-words'

const [one] = ROUEN_MAP.links
const ends = ROUEN_MAP.actors.filter(({ id }) => id === one?.from || id === one?.to)

/** Links between the same two actors, as many as there are fields to tell them apart. */
const linked = (...fields: Partial<Link>[]): PlainMap => ({
  ...ROUEN_MAP,
  actors: ends,
  links: fields.map((its, index) => ({ ...one, id: `l${index}`, ...its }) as Link),
})

test.for([
  { what: 'the example, with one link that is aimed at', map: ROUEN_MAP, counts: '19 acteurs, 25 liens (dont 1 visé)' },
  { what: 'what stands', map: linked({}, {}), counts: '2 acteurs, 2 liens' },
  {
    what: 'plans, and what has ended by its date',
    map: linked({}, { state: 'planned' }, { state: 'planned' }, { until: '2025-06' }),
    counts: '2 acteurs, 4 liens (dont 2 visés et 1 d’avant)',
  },
  {
    what: 'an actor that is gone, with its link',
    map: {
      ...linked({}),
      actors: ends.map((actor, index) => (index > 0 ? actor : { ...actor, state: 'past' })),
    } as PlainMap,
    counts: '2 acteurs (dont 1 d’avant), 1 lien (dont 1 d’avant)',
  },
])('a sheet counts what is drawn and says what of it does not stand: $what', ({ map, counts }) => {
  const territory = { id: 'x', name: 'Rouen', isExample: true }
  const words = sheetWords(map, territory, { day: new Date(2026, 10, 22) }, { t: translate, locale: 'fr' })
  expect(words.counts).toBe(counts)
})
