import { beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { EMPTY_MAP, PlainMap } from '../map/plain-map'
import { EXAMPLES } from '../territory/examples/examples'
import { removeActors } from './actors'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { readMap } from './read-map'
import { reviewMap, writeMap } from './write-map'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

const actor = {
  id: 'chrs',
  name: 'CHRS',
  type: 'chrs',
  themes: ['health', 'housing'],
  tags: [],
  programmes: ['convergence'],
  notConcerned: [],
  isCarrier: false,
  isFunder: false,
}
const other = { ...actor, id: 'siao', name: 'SIAO', type: 'siao' }
const link = { id: 'l', from: 'chrs', to: 'siao', kind: 'partnership', level: 2, themes: [], state: 'current' }
const plainMap = (lists: Record<string, unknown>) => PlainMap.parse({ ...EMPTY_MAP, ...lists })

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

test.for(EXAMPLES)('the example $name reads from a document as it was written', ({ map: plain }) => {
  expect(writeMap(map, plain, ana)).toMatchObject({ update: 0, keep: 0 })
  expect(readMap(map)).toStrictEqual(plain)
})

test('it is one update, signed by its author', () => {
  let updates = 0
  map.doc.on('update', () => {
    updates += 1
  })
  writeMap(map, plainMap({ actors: [actor, other], links: [link] }), ana)
  expect(updates).toBe(1)
  expect(lastChange(map)).toEqual(ana)
})

describe('over a live map', () => {
  beforeEach(() => {
    writeMap(map, plainMap({ actors: [{ ...actor, commune: 'Rouen', position: [8, 8] }, other], links: [link] }), ana)
  })

  test.for([
    { what: 'the same', lists: { actors: [actor], links: [link] }, counts: { create: 0, update: 0, keep: 2 } },
    { what: 'nothing', lists: {}, counts: { create: 0, update: 0, keep: 0 } },
    {
      what: 'the themes in another order, one twice',
      lists: { actors: [{ ...actor, themes: ['housing', 'health', 'housing'] }] },
      counts: { create: 0, update: 0, keep: 1 },
    },
    {
      what: 'one theme less',
      lists: { actors: [{ ...actor, themes: ['health'] }] },
      counts: { create: 0, update: 1, keep: 0 },
    },
    {
      what: 'another place',
      lists: { actors: [{ ...actor, position: [9, 9] }] },
      counts: { create: 0, update: 1, keep: 0 },
    },
    {
      what: 'an agreement',
      lists: { actors: [actor, other], links: [{ ...link, agreement: { kind: 'oral' } }] },
      counts: { create: 0, update: 1, keep: 2 },
    },
    {
      what: 'a new actor and a note',
      lists: { actors: [{ ...actor, id: 'cpam' }], notes: [{ id: 'n', text: 'Juin' }] },
      counts: { create: 2, update: 0, keep: 0 },
    },
  ])('$what gives $counts', ({ lists, counts }) => {
    expect(reviewMap(map, plainMap(lists))).toEqual(counts)
    expect(writeMap(map, plainMap(lists), ana)).toEqual(counts)
    expect(readMap(map)).toMatchObject(counts.update + counts.create > 0 ? {} : { actors: [{}, {}], links: [{}] })
    const total = counts.create + counts.update + counts.keep
    expect(reviewMap(map, plainMap(lists))).toEqual({ create: 0, update: 0, keep: total })
  })

  test('what the file does not name stays', () => {
    writeMap(map, plainMap({ actors: [{ ...actor, name: 'CHRS du Port' }] }), ana)
    const plain = readMap(map)
    expect(plain.actors[0]).toMatchObject({ name: 'CHRS du Port', commune: 'Rouen', position: [8, 8] })
    expect(plain.actors.map(({ id }) => id)).toEqual(['chrs', 'siao'])
    expect(plain.links).toHaveLength(1)
  })

  test('a review changes nothing', () => {
    const before = map.doc.toJSON()
    reviewMap(
      map,
      plainMap({
        actors: [
          { ...actor, name: 'Other' },
          { ...actor, id: 'new' },
        ],
      }),
    )
    expect(map.doc.toJSON()).toEqual(before)
  })

  test('what was lost with an actor does not come back with a new one of its id', () => {
    writeMap(map, plainMap({ actors: [actor, other], links: [{ ...link, agreement: { kind: 'oral' } }] }), ana)
    const stray = map.links.get('l')?.clone() as never
    removeActors(map, ['siao'] as never[], ana)
    map.links.set('l', stray)
    map.positions.set('siao', [80, 80])

    writeMap(map, plainMap({ actors: [actor, other], links: [link] }), ana)
    expect(readMap(map).links).toStrictEqual([link])
    expect(readMap(map).actors[1]).toStrictEqual(other)
  })

  test('what no reader can show gives way', () => {
    map.actors.set('chrs', 'not an actor' as never)
    expect(writeMap(map, plainMap({ actors: [actor] }), ana)).toEqual({ create: 1, update: 0, keep: 0 })
    expect(readMap(map).actors[0]).toStrictEqual(actor)
  })
})

describe('notes, zones, views and comments', () => {
  test('keep fields whose names mean something on an actor', () => {
    const note = { id: 'n', position: [8, 8], themes: 'health', tags: [['a']], agreement: null, text: '' }
    writeMap(map, plainMap({ notes: [note] }), ana)
    expect(readMap(map).notes).toStrictEqual([note])
    expect(map.positions.size).toBe(0)
  })

  test('take changed fields one by one', () => {
    writeMap(map, plainMap({ notes: [{ id: 'n', text: 'Juin', votes: { ana: 1 } }] }), ana)
    map.notes.get('n')?.set('pinned', true)
    const text = map.notes.get('n') as Y.Map<unknown>
    expect(writeMap(map, plainMap({ notes: [{ id: 'n', text: 'Juillet', votes: { ana: 1 } }] }), ana).update).toBe(1)
    expect(map.notes.get('n')).toBe(text)
    expect(readMap(map).notes).toEqual([{ id: 'n', text: 'Juillet', votes: { ana: 1 }, pinned: true }])
  })
})
