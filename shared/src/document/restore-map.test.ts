import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { EMPTY_MAP, type PlainMap } from '../map/plain-map'
import { addActor, removeActors, setActorTag, setActorTheme, updateActor } from './actors'
import { addLink, removeLinks, setAgreement, updateLink } from './links'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { moveItems } from './move-items'
import { addNote, removeNotes } from './notes'
import { addOwnTheme, addOwnType, renameOwnTheme } from './own-words'
import { sync } from './random-peers'
import { readMap } from './read-map'
import { restoreMap } from './restore-map'
import { readTrash } from './trash'
import { writeMap } from './write-map'
import { addZone, updateZone } from './zones'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-06T10:00:00.000Z' }

let map: MapDocument
/** The map as it was when the snapshot was taken. */
let before: PlainMap
const ids = {} as {
  chrs: ReturnType<typeof addActor>
  siao: ReturnType<typeof addActor>
  link: ReturnType<typeof addLink>
  note: ReturnType<typeof addNote>
  zone: ReturnType<typeof addZone>
}

beforeEach(() => {
  map = openMapDocument()
  const type = addOwnType(map, { label: 'Tiers-lieu', sphere: 'insertion' }, ana)
  addOwnTheme(map, 'Alimentation', ana)
  ids.chrs = addActor(map, { name: 'CHRS', type: 'chrs', themes: ['housing', 'health'] }, [200, 536], ana)
  ids.siao = addActor(map, { name: 'SIAO', type }, [400, 536], ana)
  setActorTag(map, ids.chrs, 'Nord', true, ana)
  ids.link = addLink(
    map,
    { from: ids.chrs, to: ids.siao, level: 4, agreement: { kind: 'charter', end: '2027', funder: 'Métropole' } },
    ana,
  )
  ids.note = addNote(map, { kind: 'sticky', text: 'Juin', position: [0, 0] }, ana)
  ids.zone = addZone(map, { name: 'Centre', area: [0, 0, 300, 200] }, ana)
  writeMap(
    map,
    { ...EMPTY_MAP, views: [{ id: 'v1', title: 'COPIL', filter: { themes: ['health'], level: null } }] },
    ana,
  )
  before = readMap(map)
})

interface Row {
  readonly what: string
  readonly edit: () => void
  readonly counts: Partial<ReturnType<typeof restoreMap>>
}

const TABLE: readonly Row[] = [
  { what: 'a new name', edit: () => updateActor(map, ids.chrs, { name: 'CHRS Nord' }, ben), counts: { update: 1 } },
  { what: 'a new field', edit: () => updateActor(map, ids.chrs, { commune: 'Rouen' }, ben), counts: { update: 1 } },
  { what: 'a theme', edit: () => setActorTheme(map, ids.chrs, 'health', false, ben), counts: { update: 1 } },
  { what: 'a move', edit: () => moveItems(map, { actors: new Map([[ids.siao, [0, 8]]]) }, ben), counts: { update: 1 } },
  { what: 'an actor gone', edit: () => void removeActors(map, [ids.chrs], ben), counts: { create: 2 } },
  {
    what: 'an actor added',
    edit: () => void addActor(map, { name: 'CPAM', type: 'cpam' }, [8, 8], ben),
    counts: { remove: 1 },
  },
  { what: 'a level', edit: () => updateLink(map, ids.link, { level: 2 }, ben), counts: { update: 1 } },
  { what: 'no agreement', edit: () => setAgreement(map, ids.link, undefined, ben), counts: { update: 1 } },
  { what: 'a link gone', edit: () => removeLinks(map, [ids.link], ben), counts: { create: 1 } },
  { what: 'a note gone', edit: () => removeNotes(map, [ids.note], ben), counts: { create: 1 } },
  {
    what: 'a zone',
    edit: () => updateZone(map, ids.zone, { name: 'Nord', sphere: 'health' }, ben),
    counts: { update: 1 },
  },
  { what: 'a view', edit: () => map.views.get('v1')?.set('title', 'CT'), counts: { update: 1 } },
  { what: 'a view added', edit: () => void map.views.set('v2', new Y.Map([['title', 'CT']])), counts: { remove: 1 } },
  { what: 'a theme of its own', edit: () => void addOwnTheme(map, 'Vélo', ben), counts: { remove: 1 } },
  {
    what: 'a word renamed',
    edit: () => renameOwnTheme(map, 'own-alimentation', 'Nourriture', ben),
    counts: { update: 1 },
  },
  {
    what: 'everything gone',
    edit: () => void restoreMap(map, EMPTY_MAP, ben),
    counts: { create: 8 },
  },
]

test.for(TABLE)('a restore takes back $what', ({ edit, counts }) => {
  edit()
  expect(readMap(map)).not.toEqual(before)
  const { keep, ...changed } = restoreMap(map, before, ana)
  expect(changed).toEqual({ create: 0, update: 0, remove: 0, ...counts })
  expect(readMap(map)).toStrictEqual(before)
  expect(keep + changed.create + changed.update).toBe(8)
})

describe('a restore', () => {
  test('is one signed change that a peer sees whole', () => {
    const peer = openMapDocument()
    updateActor(map, ids.chrs, { name: 'CHRS Nord' }, ben)
    removeActors(map, [ids.siao], ben)
    sync(map, peer)
    const seen: PlainMap[] = []
    peer.doc.on('afterTransaction', () => seen.push(readMap(peer)))
    map.doc.on('update', (update: Uint8Array) => Y.applyUpdate(peer.doc, update))

    restoreMap(map, before, ana)
    expect(seen).toStrictEqual([before])
    expect(lastChange(map)).toEqual(ana)
  })

  test('of what is there already changes nothing, and signs nothing', () => {
    let updates = 0
    map.doc.on('update', () => {
      updates += 1
    })
    expect(restoreMap(map, before, ben)).toEqual({ create: 0, update: 0, remove: 0, keep: 8 })
    expect(updates).toBe(0)
  })

  test('leaves what others change at the same time in other fields', () => {
    const peer = openMapDocument()
    updateActor(map, ids.chrs, { name: 'CHRS Nord' }, ben)
    sync(map, peer)
    restoreMap(map, before, ana)
    updateActor(peer, ids.chrs, { commune: 'Rouen' }, ben)
    setActorTheme(peer, ids.chrs, 'employment', true, ben)
    sync(map, peer)
    expect(readMap(map)).toStrictEqual(readMap(peer))
    const chrs = readMap(map).actors.find(({ id }) => id === ids.chrs)
    expect(chrs).toMatchObject({ name: 'CHRS', commune: 'Rouen', themes: ['employment', 'health', 'housing'] })
  })

  test('removes what nobody sees, which would come back with what it hangs on', () => {
    const { chrs, siao } = ids
    removeActors(map, [chrs], ben)
    map.links.set('stray', new Y.Map(Object.entries({ from: chrs, to: siao, kind: 'partnership', state: 'current' })))
    map.positions.set('nobody', [1, 2])
    restoreMap(map, before, ana)
    expect(readMap(map)).toStrictEqual(before)
    expect([...map.links.keys()]).toEqual([ids.link])
    expect([...map.positions.keys()].sort()).toEqual([chrs, siao].sort())
  })

  test('puts what it removes in the trash', () => {
    const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [8, 8], ben)
    restoreMap(map, before, ana)
    expect(readTrash(map)).toMatchObject([{ by: 'Ana', actors: [{ id: cpam, position: [8, 8] }] }])
  })
})
