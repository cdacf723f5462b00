import fc from 'fast-check'
import { PROGRAMMES } from '../map/actor'
import { COORDINATE_LIMIT } from '../map/lengths'
import { AGREEMENT_KINDS, LEVELS, LINK_KINDS } from '../map/link'
import { NOTE_KINDS } from '../map/note'
import { PAPERS } from '../map/paper'
import { PlainMap } from '../map/plain-map'
import { isSafeKey } from '../map/safe-key'
import { SPHERES } from '../map/sphere'
import { MOST_STEPS } from '../map/steps'
import { TIME_STATES } from '../map/time-state'
import { COLOR_FIELDS, VIEW_FIGURES } from '../map/view'
import { ACTOR_TYPE_CODES } from './actor-types'
import { THEME_CODES } from './themes'

const KEY_SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'

const anyKey = fc
  .string({ unit: fc.constantFrom(...KEY_SIGNS), minLength: 1, maxLength: 12 })
  .filter((key) => isSafeKey(key))
/** Any text at all: other scripts, quotes, line breaks, halves of emoji. */
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }))
const anyDate = fc.constantFrom('2022', '2022-09', '2022-09-21', '1998-12-31')
const anyCoordinate = fc.integer({ min: -COORDINATE_LIMIT, max: COORDINATE_LIMIT })
/** In the order in which a document gives a set back. */
const anyThemes = fc.subarray([...THEME_CODES]).map((themes) => themes.toSorted())
const anyTags = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 3 })
  .map((tags) => tags.filter(isSafeKey).toSorted())
const anyMoment = fc.constant('2022-09-21T16:00:00.000Z')
const signature = { createdAt: anyMoment, createdBy: anyText, updatedAt: anyMoment, updatedBy: anyText }

const anyActor = fc.record(
  {
    id: anyKey,
    name: anyText,
    type: fc.constantFrom(...ACTOR_TYPE_CODES),
    themes: anyThemes,
    tags: anyTags,
    isCarrier: fc.boolean(),
    isLocked: fc.boolean(),
    isFunder: fc.boolean(),
    programmes: fc.subarray([...PROGRAMMES]),
    notConcerned: anyThemes,
    state: fc.constantFrom(...TIME_STATES),
    since: anyDate,
    until: anyDate,
    informedOn: anyDate,
    commune: anyText,
    siret: fc.string({ maxLength: 14 }),
    address: anyText,
    website: anyText,
    description: anyText,
    quote: anyText,
    quoteSource: anyText,
    position: fc.tuple(anyCoordinate, anyCoordinate),
    ...signature,
  },
  { requiredKeys: ['id', 'name', 'type', 'themes', 'tags', 'isCarrier', 'isFunder', 'programmes', 'notConcerned'] },
)

const anyAgreement = fc.record(
  {
    kind: fc.constantFrom(...AGREEMENT_KINDS),
    start: anyDate,
    end: anyDate,
    amount: fc.double({ min: 0, max: 1e12, noNaN: true }).map((amount) => amount + 0),
    funder: anyText,
    purpose: anyText,
  },
  { requiredKeys: ['kind'] },
)

const anyRatings = fc.oneof(
  fc.record({ from: fc.constantFrom(...LEVELS), to: fc.constantFrom(...LEVELS) }),
  fc.record({ from: fc.constantFrom(...LEVELS) }),
  fc.record({ to: fc.constantFrom(...LEVELS) }),
)

/** The ends are numbers here: a link is made between two actors of its map. */
const anyLink = fc.record(
  {
    id: anyKey,
    from: fc.nat(),
    to: fc.nat(),
    kind: fc.constantFrom(...LINK_KINDS),
    level: fc.constantFrom(...LEVELS),
    levelBefore: fc.constantFrom(...LEVELS),
    ratings: anyRatings,
    themes: anyThemes,
    state: fc.constantFrom(...TIME_STATES),
    since: anyDate,
    until: anyDate,
    agreement: anyAgreement,
    description: anyText,
    quote: anyText,
    quoteSource: anyText,
    ...signature,
  },
  { requiredKeys: ['id', 'from', 'to', 'kind', 'themes', 'state'] },
)

const anySlug = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'),
  minLength: 1,
  maxLength: 8,
})
const anyLabel = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const anyOwnType = fc.record({
  code: fc.tuple(fc.constantFrom(...SPHERES), anySlug).map(([sphere, slug]) => `own-${sphere}-${slug}`),
  label: anyLabel,
})
const anyOwnTheme = fc.record({ code: anySlug.map((slug) => `own-${slug}`), label: anyLabel })

/** Fields that a later version may bring. */
const anyFields = fc.dictionary(
  anyKey.map((key) => `x${key}`),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 4 },
)
const anyRecord = recordOf(fc.constant({}))
const anyLength = fc.integer({ min: 1, max: COORDINATE_LIMIT })

const anyNote = recordOf(
  fc.record(
    {
      kind: fc.constantFrom(...NOTE_KINDS),
      text: anyText,
      color: fc.constantFrom(...PAPERS),
      position: fc.tuple(anyCoordinate, anyCoordinate),
      size: fc.tuple(anyLength, anyLength),
      ...signature,
    },
    { requiredKeys: [] },
  ),
)

const anyZone = recordOf(
  fc.record(
    {
      name: anyText,
      color: fc.constantFrom(...PAPERS),
      area: fc.tuple(anyCoordinate, anyCoordinate, anyLength, anyLength),
      sphere: fc.constantFrom(...SPHERES),
      isFollowing: fc.boolean(),
      ...signature,
    },
    { requiredKeys: [] },
  ),
)

/** Objects of the usual kind, the only ones that a document keeps. */
const PLAIN = { noNullPrototype: true } as const

const anyView = recordOf(
  fc.record(
    {
      order: fc.constantFrom('Zz', 'a0', 'a0V', 'a1'),
      title: anyText,
      lead: anyText,
      filter: fc.record(
        {
          words: fc.string({ maxLength: 10 }),
          themes: fc.subarray([...THEME_CODES]),
          levels: fc.subarray([...LEVELS]),
          spheres: fc.subarray([...SPHERES]),
        },
        PLAIN,
      ),
      focus: fc.record({ actor: anyKey, steps: fc.integer({ min: 1, max: MOST_STEPS }) }, PLAIN),
      rest: fc.constantFrom('fade', 'hide'),
      camera: fc.tuple(anyCoordinate, anyCoordinate, anyLength, anyLength),
      colorBy: fc.constantFrom(...COLOR_FIELDS),
      legend: fc.boolean(),
      figures: fc.subarray([...VIEW_FIGURES], { maxLength: 2 }),
      ...signature,
    },
    { requiredKeys: [] },
  ),
)

/** Any map that a territory may hold: unicode names, bare and full items, notes and zones with fields of later versions. Sorted as documents read. */
export const anyMap: fc.Arbitrary<PlainMap> = fc
  .record({
    actors: listOf(anyActor),
    links: listOf(anyLink),
    types: listBy('code', anyOwnType),
    themes: listBy('code', anyOwnTheme),
    zones: listOf(anyZone),
    notes: listOf(anyNote),
    views: listOf(anyView),
    comments: listOf(anyRecord),
  })
  .map(({ links, ...lists }) =>
    PlainMap.parse({
      ...lists,
      links: links.flatMap((link) => {
        const [from, to] = [link.from, link.to].map((end) => lists.actors[end % (lists.actors.length || 1)]?.id)
        return from === to ? [] : [{ ...link, from, to }]
      }),
    }),
  )

function recordOf<T extends object>(known: fc.Arbitrary<T>): fc.Arbitrary<T & { id: string }> {
  return fc
    .tuple(anyFields, known, anyKey)
    .map(([fields, values, id]) => ({ ...withoutReserved(fields), ...values, id }))
}

function listOf<T extends { id: string }>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return listBy('id', item)
}

function listBy<Key extends string, T extends Record<Key, string>>(key: Key, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc
    .uniqueArray(item, { selector: (one) => one[key], maxLength: 8 })
    .map((items) => items.toSorted((a, b) => (a[key] < b[key] ? -1 : 1)))
}

/** JSON without the keys that no map accepts, and without -0, which JSON forgets. */
function withoutReserved<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, item) => (key === '' || isSafeKey(key) ? item : undefined))
}
