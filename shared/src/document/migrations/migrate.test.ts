import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PlainMap } from '../../map/plain-map'
import { addActor } from '../actors'
import { lastChange, type MapDocument, MIGRATION, openMapDocument } from '../map-document'
import { MapView } from '../map-view'
import { readMap } from '../read-map'
import { DOCUMENT_V1 } from './fixtures/v1'
import { MAP_V1 } from './fixtures/v1-map'
import { DOCUMENT_VERSION, documentVersion, type Migration, migrate } from './migrate'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

/** Two steps as a later version may have them; each is harmless when two peers both run it. */
const TWO_STEPS: readonly Migration[] = [
  { from: 1, run: (map) => map.meta.set('second', documentVersion(map)) },
  { from: 2, run: (map) => map.meta.set('third', map.meta.get('second')) },
]

/** What came to a map since is there, empty. */
const MAP_V1_TODAY = PlainMap.parse(MAP_V1)

describe('a document stored by version 1', () => {
  function openStored(): MapDocument {
    const map = openMapDocument()
    Y.applyUpdate(map.doc, Buffer.from(DOCUMENT_V1, 'base64'))
    migrate(map)
    return map
  }

  test('opens with all that was in it', () => {
    const map = openStored()
    expect(readMap(map)).toStrictEqual(MAP_V1_TODAY)
    expect(documentVersion(map)).toBe(DOCUMENT_VERSION)
    expect(lastChange(map)).toEqual({ name: 'Inès', at: '2026-11-20T09:00:00.000Z' })
  })

  test('is a map in every field, and can be worked on', () => {
    const map = openStored()
    expect(PlainMap.parse(readMap(map))).toEqual(MAP_V1_TODAY)
    const view = new MapView(map)
    expect([view.actorIds().length, view.linkIds().length]).toEqual([MAP_V1.actors.length, MAP_V1.links.length])
    const id = addActor(map, { name: 'Mission locale', type: 'local-mission' }, [0, 0], ana)
    expect(view.actor(id)?.name).toBe('Mission locale')
  })
})

describe('the version of a document', () => {
  test.for<{ value: unknown; version: number }>([
    { value: undefined, version: 1 },
    { value: 1, version: 1 },
    { value: 7, version: 7 },
    { value: 0, version: 1 },
    { value: -3, version: 1 },
    { value: 1.5, version: 1 },
    { value: Number.NaN, version: 1 },
    { value: Number.POSITIVE_INFINITY, version: 1 },
    { value: '2', version: 1 },
    { value: { version: 2 }, version: 1 },
  ])('$value is read as $version', ({ value, version }) => {
    const map = openMapDocument()
    map.meta.set('version', value)
    expect(documentVersion(map)).toBe(version)
  })
})

describe('migrating', () => {
  test('a document of today writes nothing', () => {
    const map = openMapDocument()
    map.doc.on('update', () => expect.unreachable('nothing was to be written'))
    migrate(map)
  })

  test('an old document runs each step once, in order, as one update', () => {
    const map = openMapDocument()
    const origins: unknown[] = []
    map.doc.on('update', (_update, origin) => origins.push(origin))
    migrate(map, TWO_STEPS)
    migrate(map, TWO_STEPS)
    expect(map.meta.toJSON()).toEqual({ second: 1, third: 1, version: 3 })
    expect(origins).toEqual([MIGRATION])
  })

  test('a document half way runs the steps that are left', () => {
    const map = openMapDocument()
    map.meta.set('version', 2)
    migrate(map, TWO_STEPS)
    expect(map.meta.toJSON()).toEqual({ third: undefined, version: 3 })
  })

  test('a document that a newer product wrote is refused and stays as it is', () => {
    const map = openMapDocument()
    map.meta.set('version', DOCUMENT_VERSION + 1)
    expect(() => migrate(map)).toThrow(expect.objectContaining({ code: 'protocol-unknown' }))
    expect(map.meta.toJSON()).toEqual({ version: DOCUMENT_VERSION + 1 })
  })

  test('by two peers at once ends in the same document', () => {
    const [a, b] = [openMapDocument(), openMapDocument()]
    for (const map of [a, b]) migrate(map, TWO_STEPS)
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc))
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
    expect(a.doc.toJSON()).toEqual(b.doc.toJSON())
    expect(documentVersion(a)).toBe(3)
  })
})
