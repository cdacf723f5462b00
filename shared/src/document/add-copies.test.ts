import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteOf } from '../map/note'
import type { PlainMap } from '../map/plain-map'
import { zoneOf } from '../map/zone'
import { anyMap } from '../territory/random-map'
import { addActor, addActors } from './actors'
import { addCopies, type MapPart } from './add-copies'
import { addLink } from './links'
import { type MapDocument, openMapDocument } from './map-document'
import { addNote } from './notes'
import { addOwnTheme, addOwnType, renameOwnType } from './own-words'
import { readMap } from './read-map'
import { openUndoHistory } from './undo-history'
import { writeMap } from './write-map'
import { addZone } from './zones'

/** A whole map as a piece to be copied. */
function partOf(map: MapDocument): MapPart {
  const { notes, zones, ...plain } = readMap(map)
  return {
    ...plain,
    notes: notes.flatMap((note) => noteOf(note) ?? []),
    zones: zones.flatMap((zone) => zoneOf(zone) ?? []),
  }
}

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

test('copies have new ids and the fields, places and links of what was copied', () => {
  const map = openMapDocument()
  const chrs = addActor(map, { name: 'CHRS', type: 'chrs', themes: ['housing'], tags: ['x'] }, [8, 16], ana)
  const siao = addActor(map, { name: 'SIAO', type: 'siao' }, [80, 16], ana)
  addLink(map, { from: chrs, to: siao, level: 4, agreement: { kind: 'oral', end: '2027' } }, ana)

  const ids = addCopies(map, partOf(map), ana)

  const actors = readMap(map).actors.filter(({ id }) => ids.actors.includes(id))
  const links = readMap(map).links.filter(({ id }) => ids.links.includes(id))
  expect(readMap(map).actors).toHaveLength(4)
  expect(actors.map(({ name, position }) => [name, position])).toEqual(
    expect.arrayContaining([
      ['CHRS', [8, 16]],
      ['SIAO', [80, 16]],
    ]),
  )
  expect(links).toMatchObject([{ level: 4, agreement: { kind: 'oral', end: '2027' } }])
  expect(ids.actors).toEqual(expect.arrayContaining([links[0]?.from, links[0]?.to]))
})

test('a link that leads out of what was copied stays behind', () => {
  const map = openMapDocument()
  const chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  const siao = addActor(map, { name: 'SIAO', type: 'siao' }, [80, 0], ana)
  addLink(map, { from: chrs, to: siao }, ana)
  const copied = partOf(map)
  const alone = { ...copied, actors: copied.actors.filter(({ id }) => id === chrs) }
  expect(addCopies(map, alone, ana).links).toEqual([])
})

test('notes and drawn zones are copied too, and tell who copied them', () => {
  const map = openMapDocument()
  const ben = { name: 'Ben', at: '2026-01-06T09:00:00.000Z' }
  addNote(map, { kind: 'sticky', text: 'Inviter le CSAPA', position: [8, 8] }, ana)
  addZone(map, { name: 'Rive gauche', area: [0, 0, 400, 300] }, ana)
  const { notes, zones } = addCopies(map, partOf(map), ben)
  expect(readMap(map).notes.find(({ id }) => notes.includes(id))).toMatchObject({
    text: 'Inviter le CSAPA',
    position: [8, 8],
    createdBy: 'Ben',
  })
  expect(readMap(map).zones.find(({ id }) => zones.includes(id))).toMatchObject({ name: 'Rive gauche' })
})

test('the own words of a territory go with what uses them, and those that are there stay as they are', () => {
  const from = openMapDocument()
  const grocery = addOwnType(from, { label: 'Épicerie', sphere: 'health' }, ana)
  const music = addOwnTheme(from, 'Musique', ana)
  addActor(from, { name: 'Le Panier', type: grocery, themes: [music] }, [0, 0], ana)
  const to = openMapDocument()
  addCopies(to, partOf(from), ana)
  expect(readMap(to)).toMatchObject({ types: [{ label: 'Épicerie' }], themes: [{ label: 'Musique' }] })

  renameOwnType(to, grocery, 'Épicerie solidaire', ana)
  addCopies(to, partOf(from), ana)
  expect(readMap(to).types).toEqual([{ code: grocery, label: 'Épicerie solidaire' }])
})

test('any piece of any map can be copied into another, and one undo takes it away', () => {
  const isOwn = ([key]: [string, unknown]) => key !== 'id' && key !== 'isLocked' && !/^(created|updated)/.test(key)
  const bare = ({ actors, links }: PlainMap) => [
    actors.map((actor) => JSON.stringify(Object.entries(actor).filter(isOwn).toSorted())).toSorted(),
    links.map(({ kind, level, themes, state }) => JSON.stringify([kind, level, themes, state])).toSorted(),
  ]
  fc.assert(
    fc.property(anyMap, (plain) => {
      const from = openMapDocument()
      writeMap(from, plain, ana)
      const to = openMapDocument()
      const history = openUndoHistory(to, { stepMs: 0 })

      const { actors } = addCopies(to, partOf(from), ana)
      expect(bare(readMap(to))).toEqual(bare(readMap(from)))

      history.undo(ana)
      expect(readMap(to).actors).toEqual([])
      expect(history.canUndo()).toBe(false)
      expect(actors).toHaveLength(plain.actors.length)
    }),
  )
})

test('several actors are added as one change, all or none', () => {
  const map = openMapDocument()
  const history = openUndoHistory(map, { stepMs: 0 })
  const draft = (name: string) => ({ draft: { name, type: 'aci' }, position: [0, 0] as const })
  expect(() => addActors(map, [draft('CHRS'), draft(' ')], ana)).toThrow('name-missing')
  expect(readMap(map).actors).toEqual([])

  addActors(map, [draft('CHRS'), draft('SIAO')], ana)
  history.undo(ana)
  expect(readMap(map).actors).toEqual([])
})
