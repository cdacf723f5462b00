import { addActor, updateActor } from '@maillage/shared/document/actors'
import { addLink, relink, updateLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { expect, test } from 'vitest'
import { actorRows, linkRows } from './row-source'

const author = { name: 'Awa', at: '2026-03-02T10:00:00.000Z' }

function openedMap() {
  const map = openMapDocument()
  const [a, b, c] = ['Emergence-s', 'CPAM', 'SIAO'].map((name) => addActor(map, { name, type: 'aci' }, [0, 0], author))
  if (!a || !b || !c) throw new Error('no actors')
  return { map, view: new MapView(map), actors: { a, b, c } }
}

test('the row of an actor is the same until the actor or its links change', () => {
  const { map, view, actors } = openedMap()
  const rows = actorRows(view)
  const first = rows.read(actors.a)
  updateActor(map, actors.b, { name: 'CAF' }, author)
  expect(rows.read(actors.a)).toBe(first)
  addLink(map, { from: actors.a, to: actors.b }, author)
  expect(rows.read(actors.a)).toMatchObject({ linkCount: 1 })
})

test('one change tells one row', () => {
  const { map, view, actors } = openedMap()
  const rows = actorRows(view)
  const told: string[] = []
  for (const id of Object.values(actors)) rows.subscribe(id, () => told.push(id))
  updateActor(map, actors.b, { name: 'CAF' }, author)
  expect(told).toEqual([actors.b])
})

test('the row of a link follows its actors, also those that it is led to later', () => {
  const { map, view, actors } = openedMap()
  const link = addLink(map, { from: actors.a, to: actors.b }, author)
  const rows = linkRows(view)
  let changes = 0
  const stop = rows.subscribe(link, () => {
    changes += 1
  })
  updateLink(map, link, { level: 3 }, author)
  relink(map, link, { to: actors.c }, author)
  updateActor(map, actors.c, { name: 'SIAO du Finistère' }, author)
  expect(rows.read(link)).toMatchObject({ link: { level: 3 }, to: { name: 'SIAO du Finistère' } })
  updateActor(map, actors.b, { name: 'CAF' }, author)
  expect(changes).toBe(3)

  stop()
  updateActor(map, actors.c, { name: 'SIAO' }, author)
  expect(changes).toBe(3)
})
