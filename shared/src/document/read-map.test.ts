import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { EMPTY_MAP, PlainMap } from '../map/plain-map'
import { type Fields, type MapDocument, openMapDocument } from './map-document'
import { MapView } from './map-view'
import { readMap } from './read-map'

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

function put(root: Y.Map<Fields>, id: string, values: Readonly<Record<string, unknown>>): void {
  const fields: Fields = new Y.Map()
  root.set(id, fields)
  for (const [key, value] of Object.entries(values)) fields.set(key, value)
}

const setOf = (...items: string[]) => new Y.Map(items.map((item) => [item, true]))

const NAMELESS = {
  name: '',
  type: 'other-coordination',
  themes: [],
  tags: [],
  programmes: [],
  notConcerned: [],
  isCarrier: false,
  isFunder: false,
}
const LONG = 'x'.repeat(10_000)
const protoKeyed = JSON.parse('{"__proto__":{"polluted":1},"kept":2}')

test('an empty document is an empty map', () => {
  expect(readMap(map)).toStrictEqual(EMPTY_MAP)
})

describe('an actor', () => {
  test.for<{ what: string; values: () => Record<string, unknown>; read: Record<string, unknown> }>([
    { what: 'without any field', values: () => ({}), read: NAMELESS },
    { what: 'with a name of another kind', values: () => ({ name: 12 }), read: NAMELESS },
    { what: 'with a name of 10,000 characters', values: () => ({ name: LONG }), read: NAMELESS },
    { what: 'with a name that is a map', values: () => ({ name: new Y.Map() }), read: NAMELESS },
    { what: 'with a name that is bytes', values: () => ({ name: new Uint8Array([1]) }), read: NAMELESS },
    { what: 'with a name of null', values: () => ({ name: null }), read: NAMELESS },
    {
      what: 'of a type nobody knows',
      values: () => ({ name: 'B', type: 'bakery' }),
      read: { ...NAMELESS, name: 'B', type: 'bakery' },
    },
    {
      what: 'of a type of 10,000 characters',
      values: () => ({ name: 'B', type: LONG }),
      read: { ...NAMELESS, name: 'B' },
    },
    { what: 'that carries "yes"', values: () => ({ isCarrier: 'yes' }), read: NAMELESS },
    { what: 'with a list for its themes', values: () => ({ themes: ['health'] }), read: NAMELESS },
    {
      what: 'with one theme that is no code',
      values: () => ({ themes: setOf('health', 'Santé !', 'x'.repeat(61), '') }),
      read: { ...NAMELESS, themes: ['health'] },
    },
    {
      what: 'with themes and tags that are not true',
      values: () => ({
        themes: new Y.Map<unknown>([
          ['health', false],
          ['housing', 1],
          ['rights', true],
        ]),
      }),
      read: { ...NAMELESS, themes: ['rights'] },
    },
    {
      what: 'with tags of every length',
      values: () => ({ tags: setOf('', 'zone nord', 'x'.repeat(61)) }),
      read: { ...NAMELESS, tags: ['zone nord'] },
    },
    {
      what: 'with a good field among bad ones',
      values: () => ({
        name: 'CHRS',
        siret: LONG,
        website: 3,
        description: LONG,
        quote: LONG.repeat(2),
        updatedAt: {},
      }),
      read: { ...NAMELESS, name: 'CHRS', description: LONG },
    },
    { what: 'with a field that no version knows', values: () => ({ color: 'red' }), read: NAMELESS },
    { what: 'that says it has another id', values: () => ({ id: 'b', position: [1, 1] }), read: NAMELESS },
    {
      what: 'with the prototype of everything',
      values: () => ({ ...protoKeyed, name: 'P' }),
      read: { ...NAMELESS, name: 'P' },
    },
  ])('$what', ({ values, read }) => {
    put(map.actors, 'a', values())
    expect(readMap(map).actors).toStrictEqual([{ id: 'a', ...read }])
    expect(new MapView(map).actor('a' as never)).toStrictEqual({ id: 'a', ...read })
    expect({}).not.toHaveProperty('polluted')
  })

  test.for([
    { position: [Number.NaN, 0] },
    { position: [0, Number.NEGATIVE_INFINITY] },
    { position: [1e308, 1e308] },
    { position: ['8', '8'] },
    { position: [8] },
    { position: { x: 8, y: 8 } },
    { position: 8n },
    { position: null },
  ])('at $position is shown without a place', ({ position }) => {
    put(map.actors, 'a', { name: 'CHRS' })
    map.positions.set('a', position)
    expect(readMap(map).actors).toStrictEqual([{ id: 'a', ...NAMELESS, name: 'CHRS' }])
  })

  test.for(['__proto__', 'constructor', 'é', '', 'k'.repeat(65)])('under the key "%s" is not shown', (key) => {
    put(map.actors, key, { name: 'CHRS' })
    put(map.notes, key, { text: 'Inviter le CSAPA' })
    map.positions.set(key, [0, 0])
    expect(readMap(map)).toStrictEqual(EMPTY_MAP)
    expect(new MapView(map).actorIds()).toEqual([])
  })

  test.for([{ value: 'CHRS' }, { value: ['CHRS'] }, { value: { name: 'CHRS' } }, { value: null }])(
    'that is $value is not shown',
    ({ value }) => {
      map.actors.set('a', value as never)
      map.links.set('l', value as never)
      map.notes.set('n', value as never)
      expect(readMap(map)).toStrictEqual(EMPTY_MAP)
    },
  )
})

describe('a link', () => {
  const BARE = { from: 'a', to: 'b', kind: 'partnership', themes: [], state: 'current' }

  beforeEach(() => {
    put(map.actors, 'a', { name: 'A' })
    put(map.actors, 'b', { name: 'B' })
  })

  test.for<{ what: string; values: () => Record<string, unknown>; read: Record<string, unknown> }>([
    { what: 'with its ends only', values: () => ({}), read: BARE },
    { what: 'of a kind nobody knows', values: () => ({ kind: 'rivalry' }), read: BARE },
    { what: 'in a state nobody knows', values: () => ({ state: 'someday' }), read: BARE },
    { what: 'of level 6', values: () => ({ level: 6, levelBefore: 0 }), read: BARE },
    { what: 'of level "3"', values: () => ({ level: '3', levelBefore: 2 }), read: { ...BARE, levelBefore: 2 } },
    {
      what: 'of which one end says something that is no level',
      values: () => ({ ratingFrom: 4, ratingTo: 'much' }),
      read: { ...BARE, ratings: { from: 4 } },
    },
    { what: 'with ratings that are none', values: () => ({ ratingFrom: 0, ratingTo: 6 }), read: BARE },
    { what: 'with ratings in one piece', values: () => ({ ratings: { from: 4 } }), read: BARE },
    {
      what: 'since a date that is none',
      values: () => ({ since: '2022-13', until: '2023' }),
      read: { ...BARE, until: '2023' },
    },
    {
      what: 'with a theme that is no code',
      values: () => ({ themes: setOf('health', 'Santé') }),
      read: { ...BARE, themes: ['health'] },
    },
    {
      what: 'with an agreement that is half good',
      values: () => ({
        agreementKind: 'charter',
        agreementStart: 'June',
        agreementEnd: '2027',
        agreementAmount: Number.NaN,
        agreementFunder: LONG,
      }),
      read: { ...BARE, agreement: { kind: 'charter', end: '2027' } },
    },
    {
      what: 'with an agreement of no kind',
      values: () => ({ agreementKind: 'handshake', agreementEnd: '2027' }),
      read: BARE,
    },
    { what: 'with parts of an agreement alone', values: () => ({ agreementEnd: '2027' }), read: BARE },
    { what: 'with an agreement in one piece', values: () => ({ agreement: { kind: 'charter' } }), read: BARE },
  ])('$what', ({ values, read }) => {
    put(map.links, 'l', { from: 'a', to: 'b', ...values() })
    expect(readMap(map).links).toStrictEqual([{ id: 'l', ...read }])
    expect(new MapView(map).link('l' as never)).toStrictEqual({ id: 'l', ...read })
  })

  test.for<{ what: string; ends: Record<string, unknown> }>([
    { what: 'without ends', ends: {} },
    { what: 'with one end', ends: { from: 'a' } },
    { what: 'to an actor that is not there', ends: { from: 'a', to: 'c' } },
    { what: 'from an actor to itself', ends: { from: 'a', to: 'a' } },
    { what: 'to the prototype of everything', ends: { from: 'a', to: '__proto__' } },
    { what: 'to a number', ends: { from: 'a', to: 3 } },
  ])('$what is not visible', ({ ends }) => {
    put(map.links, 'l', ends)
    expect(readMap(map).links).toEqual([])
    expect(new MapView(map).linkIds()).toEqual([])
  })
})

describe('zones, notes, views and comments', () => {
  test('are kept field by field, whatever a later version put in them', () => {
    put(map.notes, 'n', {
      text: 'Inviter le CSAPA',
      at: [8, 8],
      votes: new Y.Map([['ana', true]]),
      body: new Y.Text('Juin'),
    })
    put(map.views, 'v', { filter: { themes: ['health'], deep: { deeper: [null, true, 1.5] } } })
    expect(readMap(map)).toStrictEqual({
      ...EMPTY_MAP,
      notes: [{ id: 'n', text: 'Inviter le CSAPA', at: [8, 8], votes: { ana: true }, body: 'Juin' }],
      views: [{ id: 'v', filter: { themes: ['health'], deep: { deeper: [null, true, 1.5] } } }],
    })
  })

  test('lose what no file can carry, and only that', () => {
    put(map.zones, 'z', {
      name: 'Insertion',
      bytes: new Uint8Array([1, 2]),
      big: 10n,
      nan: Number.NaN,
      doc: new Y.Doc(),
      nested: { big: 10n, kept: 'yes', list: [1, Number.POSITIVE_INFINITY, 2] },
      ...protoKeyed,
    })
    const { zones } = readMap(map)
    expect(zones).toStrictEqual([{ id: 'z', name: 'Insertion', nested: { kept: 'yes', list: [1, 2] }, kept: 2 }])
    expect(JSON.parse(JSON.stringify(zones))).toEqual(zones)
  })
})

test('what was read is a plain map, sorted by id, whatever a peer wrote', () => {
  for (const id of ['c', 'a', 'B', 'b']) put(map.actors, id, { name: id, themes: setOf('rights', 'health') })
  put(map.links, 'z', { from: 'a', to: 'b' })
  put(map.links, 'y', { from: 'b', to: 'a', level: 3 })
  const plain = readMap(map)
  expect(PlainMap.parse(plain)).toStrictEqual(plain)
  expect(plain.actors.map((actor) => actor.id)).toEqual(['B', 'a', 'b', 'c'])
  expect(plain.links.map((link) => link.id)).toEqual(['y', 'z'])
})
