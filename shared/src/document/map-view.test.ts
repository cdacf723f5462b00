import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { ActorId, LinkId, NoteId, ZoneId } from '../map/ids'
import { addActor, removeActors, setActorTheme, updateActor } from './actors'
import { addLink, removeLinks, updateLink } from './links'
import { type MapDocument, openMapDocument } from './map-document'
import { MapView } from './map-view'
import { moveItems } from './move-items'
import { addNote, removeNotes, updateNote } from './notes'
import { addOwnTheme, addOwnType } from './own-words'
import { sync } from './random-peers'
import { addZone, removeZones, updateZone } from './zones'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }

let map: MapDocument
let chrs: ActorId
let siao: ActorId
let cpam: ActorId
let link: LinkId
let note: NoteId
let zone: ZoneId
let view: MapView
beforeEach(() => {
  map = openMapDocument()
  chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  siao = addActor(map, { name: 'SIAO', type: 'siao' }, [200, 0], ana)
  cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [400, 0], ana)
  link = addLink(map, { from: chrs, to: siao, level: 2 }, ana)
  note = addNote(map, { kind: 'sticky', position: [600, 0] }, ana)
  zone = addZone(map, { area: [0, 0, 320, 240] }, ana)
  view = new MapView(map)
})

/** The topics that were told, one entry a call. */
function listen(): string[] {
  const heard: string[] = []
  const on = (topic: string) => () => heard.push(topic)
  for (const [name, id] of Object.entries({ chrs, siao, cpam })) {
    view.onActorChange(id, on(`actor ${name}`))
    view.onPositionChange(id, on(`position ${name}`))
    view.onLinksOfChange(id, on(`links of ${name}`))
  }
  view.onLinkChange(link, on('link'))
  view.onNoteChange(note, on('note'))
  view.onZoneChange(zone, on('zone'))
  view.onNotesChange(on('notes'))
  view.onZonesChange(on('zones'))
  view.onListChange(on('list'))
  view.onOwnWordsChange(on('own words'))
  view.onAnyChange(on('any'))
  return heard
}

test('the own words of the territory are the same object until one changes', () => {
  const before = view.ownWords()
  updateActor(map, chrs, { commune: 'Rouen' }, ana)
  expect(view.ownWords()).toBe(before)
  addOwnTheme(map, 'Culture', ana)
  expect(view.ownWords()).toEqual({ types: [], themes: [{ code: 'own-culture', label: 'Culture' }] })
})

describe('what is told', () => {
  test.for<{ what: string; edit: () => void; heard: string[] }>([
    {
      what: 'moving one actor',
      edit: () => moveItems(map, { actors: new Map([[chrs, [8, 8]]]) }, ana),
      heard: ['any', 'position chrs'],
    },
    {
      what: 'adding a type of the territory',
      edit: () => addOwnType(map, { label: 'Tiers-lieu', sphere: 'coordination' }, ana),
      heard: ['any', 'own words'],
    },
    {
      what: 'moving two actors',
      edit: () =>
        moveItems(
          map,
          {
            actors: new Map([
              [chrs, [8, 8]],
              [cpam, [8, 80]],
            ] as const),
          },
          ana,
        ),
      heard: ['any', 'position chrs', 'position cpam'],
    },
    {
      what: 'renaming an actor',
      edit: () => updateActor(map, cpam, { name: 'CPAM 76' }, ana),
      heard: ['actor cpam', 'any'],
    },
    {
      what: 'a theme of an actor',
      edit: () => setActorTheme(map, cpam, 'health', true, ana),
      heard: ['actor cpam', 'any'],
    },
    {
      what: 'adding an actor',
      edit: () => addActor(map, { name: 'CSAPA', type: 'csapa' }, [0, 200], ana),
      heard: ['any', 'list'],
    },
    {
      what: 'removing an actor without links',
      edit: () => removeActors(map, [cpam], ana),
      heard: ['actor cpam', 'any', 'links of cpam', 'list', 'position cpam'],
    },
    {
      what: 'removing an actor with a link',
      edit: () => removeActors(map, [siao], ana),
      heard: ['actor siao', 'any', 'link', 'links of chrs', 'links of siao', 'list', 'position siao'],
    },
    {
      what: 'adding a link',
      edit: () => addLink(map, { from: siao, to: cpam }, ana),
      heard: ['any', 'links of cpam', 'links of siao', 'list'],
    },
    {
      what: 'the level of a link',
      edit: () => updateLink(map, link, { level: 4 }, ana),
      heard: ['any', 'link', 'links of chrs', 'links of siao'],
    },
    {
      what: 'another end of a link',
      edit: () => map.links.get(link)?.set('to', cpam),
      heard: ['any', 'link', 'links of chrs', 'links of cpam', 'links of siao', 'list'],
    },
    {
      what: 'removing a link',
      edit: () => removeLinks(map, [link], ana),
      heard: ['any', 'link', 'links of chrs', 'links of siao', 'list'],
    },
    { what: 'a change that changes nothing', edit: () => removeLinks(map, [], ana), heard: ['any'] },
    {
      what: 'adding a note',
      edit: () => addNote(map, { kind: 'sticky', position: [0, 0] }, ana),
      heard: ['any', 'notes'],
    },
    { what: 'writing a note', edit: () => updateNote(map, note, { text: 'Juin' }, ana), heard: ['any', 'note'] },
    { what: 'removing a note', edit: () => removeNotes(map, [note], ana), heard: ['any', 'note', 'notes'] },
    { what: 'drawing a zone', edit: () => addZone(map, { area: [0, 0, 80, 80] }, ana), heard: ['any', 'zones'] },
    { what: 'naming a zone', edit: () => updateZone(map, zone, { name: 'Sud' }, ana), heard: ['any', 'zone'] },
    { what: 'removing a zone', edit: () => removeZones(map, [zone], ana), heard: ['any', 'zone', 'zones'] },
    { what: 'a note that no reader can show', edit: () => map.notes.set('n', new Y.Map()), heard: ['any'] },
  ])('$what: $heard', ({ edit, heard }) => {
    const told = listen()
    edit()
    expect(told.toSorted()).toEqual(heard)
  })

  test('is told once for a change of many things, and after all of it', () => {
    const names: (string | undefined)[] = []
    view.onAnyChange(() => names.push(view.actor(chrs)?.name, view.actor(siao)?.name))
    map.doc.transact(() => {
      updateActor(map, chrs, { name: 'A' }, ana)
      updateActor(map, siao, { name: 'B' }, ana)
    })
    expect(names).toEqual(['A', 'B'])
  })

  test('is told of what a peer did', () => {
    const peer = openMapDocument()
    sync(map, peer)
    updateActor(peer, chrs, { name: 'CHRS du Port' }, ben)
    removeActors(peer, [cpam], ben)
    const heard = listen()
    sync(map, peer)
    expect(view.actor(chrs)?.name).toBe('CHRS du Port')
    expect(view.actorIds()).toEqual([chrs, siao].toSorted())
    expect(view.lastChange()).toEqual(ben)
    expect(heard.toSorted()).toEqual(['actor chrs', 'actor cpam', 'any', 'links of cpam', 'list', 'position cpam'])
  })

  test('is told no more to a listener that left, nor after the view closed', () => {
    const [left, stayed] = [vi.fn(), vi.fn()]
    view.onActorChange(chrs, left)()
    view.onActorChange(chrs, stayed)
    updateActor(map, chrs, { name: 'A' }, ana)
    view.close()
    updateActor(map, chrs, { name: 'B' }, ana)
    expect([left.mock.calls.length, stayed.mock.calls.length]).toEqual([0, 1])
    expect(view.actor(chrs)?.name).toBe('A')
  })

  test('a listener may change the map itself', () => {
    const leave = view.onActorChange(chrs, () => {
      leave()
      updateActor(map, siao, { name: 'Told' }, ana)
    })
    updateActor(map, chrs, { name: 'First' }, ana)
    expect(view.actor(siao)?.name).toBe('Told')
  })
})

describe('values', () => {
  test('stay the same objects until they change', () => {
    const before = [view.actor(siao), view.position(siao), view.link(link), view.linksOf(siao)]
    const lists = [view.actorIds(), view.linkIds()]
    updateActor(map, chrs, { name: 'A' }, ana)
    moveItems(map, { actors: new Map([[chrs, [8, 8]]]) }, ana)
    const after = [view.actor(siao), view.position(siao), view.link(link), view.linksOf(siao)]
    for (const [index, value] of after.entries()) expect(value).toBe(before[index])
    for (const [index, list] of [view.actorIds(), view.linkIds()].entries()) expect(list).toBe(lists[index])
  })

  test('are new objects when they change, so that a screen can tell', () => {
    const actor = view.actor(chrs)
    updateActor(map, chrs, { name: 'A' }, ana)
    expect(view.actor(chrs)).not.toBe(actor)
    expect(actor?.name).toBe('CHRS')
  })

  test('of nothing are the same nothing', () => {
    const gone = 'gone' as ActorId
    expect([view.actor(gone), view.position(gone), view.link('gone' as LinkId)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(view.linksOf(gone)).toBe(view.linksOf('other' as ActorId))
  })

  test('the version grows with each change that is shown', () => {
    const before = view.version()
    moveItems(map, { actors: new Map([[chrs, [8, 8]]]) }, ana)
    map.views.set('v', new Y.Map())
    expect(view.version()).toBe(before + 1)
  })
})

describe('a link', () => {
  test('is seen only while both its ends are there, and returns with them', () => {
    const peer = openMapDocument()
    sync(map, peer)
    removeActors(peer, [cpam], ben)
    const late = addLink(map, { from: chrs, to: cpam }, ana)
    expect(view.linkIds()).toEqual([late, link].toSorted())
    const heard = vi.fn()
    view.onLinkChange(late, heard)

    sync(map, peer)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(view.link(late)).toBeUndefined()
    expect(view.linkIds()).toEqual([link])
    expect(view.linksOf(chrs)).toEqual([link])

    map.actors.set(cpam, new Y.Map([['name', 'CPAM']]))
    expect(heard).toHaveBeenCalledTimes(2)
    expect(view.link(late)).toMatchObject({ from: chrs, to: cpam })
    expect(view.linkIds()).toEqual([late, link].toSorted())
    expect(view.linksOf(cpam)).toEqual([late])
    expect(view.linksOf(chrs)).toEqual([late, link].toSorted())
  })

  test('that turned to another actor leaves the one it had', () => {
    map.links.get(link)?.set('to', cpam)
    expect([view.linksOf(chrs), view.linksOf(siao), view.linksOf(cpam)]).toEqual([[link], [], [link]])
  })

  test('that became unreadable is gone, and comes back when it is mended', () => {
    map.links.get(link)?.set('to', chrs)
    expect([view.link(link), view.linkIds(), view.linksOf(siao)]).toEqual([undefined, [], []])
    map.links.get(link)?.set('to', siao)
    expect([view.link(link)?.level, view.linkIds(), view.linksOf(siao)]).toEqual([2, [link], [link]])
  })
})

describe('a place', () => {
  test('without an actor is not shown', () => {
    map.positions.set('ghost', [8, 8])
    expect(view.position('ghost' as ActorId)).toBeUndefined()
  })

  test('that is none is not shown, and the actor stays', () => {
    map.positions.set(chrs, ['a', 'b'])
    expect(view.position(chrs)).toBeUndefined()
    expect(view.actor(chrs)?.name).toBe('CHRS')
  })
})

test('a view that opens late shows what is there', () => {
  const late = new MapView(map)
  expect(late.actorIds().map((id) => late.actor(id))).toEqual(view.actorIds().map((id) => view.actor(id)))
  expect(late.link(link)).toEqual(view.link(link))
  expect(late.lastChange()).toEqual(ana)
})
