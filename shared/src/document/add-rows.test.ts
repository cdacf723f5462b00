import { expect, test } from 'vitest'
import { ActorId } from '../map/ids'
import { addActor } from './actors'
import { addRows } from './add-rows'
import { lastChange, openMapDocument } from './map-document'
import { readMap } from './read-map'
import { openUndoHistory } from './undo-history'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

test('actors and the links among them are added in one change, which one undo takes back', () => {
  const map = openMapDocument()
  const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [0, 0], ana)
  const history = openUndoHistory(map)
  let changes = 0
  map.doc.on('afterTransaction', () => {
    changes += 1
  })
  const added = addRows(
    map,
    {
      actors: [
        { draft: { name: 'CHRS', type: 'chrs' }, position: [0, 200] },
        { draft: { name: 'SIAO', type: 'siao' }, position: [300, 200] },
      ],
      links: [
        { from: 0, to: cpam, level: 3 },
        { from: 0, to: 1 },
      ],
    },
    ana,
  )
  expect(changes).toBe(1)
  const { actors, links } = readMap(map)
  expect(actors.map(({ name }) => name).toSorted()).toEqual(['CHRS', 'CPAM', 'SIAO'])
  expect(links).toHaveLength(2)
  expect(links.find(({ id }) => id === added.links[0])).toMatchObject({ from: added.actors[0], to: cpam, level: 3 })

  history.undo(ana)
  expect(readMap(map)).toMatchObject({ actors: [{ id: cpam }], links: [] })
})

test('a link whose actor is gone, or which would lead to itself, is left out', () => {
  const map = openMapDocument()
  const rows = {
    actors: [{ draft: { name: 'CHRS', type: 'chrs' }, position: [0, 0] as const }],
    links: [
      { from: 0, to: ActorId.parse('gone') },
      { from: 0, to: 0 },
    ],
  }
  expect(addRows(map, rows, ana).links).toEqual([])
  expect(readMap(map).actors).toHaveLength(1)
})

test('rows of which one text is too long are not added at all', () => {
  const map = openMapDocument()
  const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [0, 0], ana)
  const rows = {
    actors: [{ draft: { name: 'CHRS', type: 'chrs' }, position: [0, 0] as const }],
    links: [{ from: 0, to: cpam, agreement: { kind: 'oral', funder: 'f'.repeat(201) } as const }],
  }
  expect(() => addRows(map, rows, { ...ana, name: 'Ben' })).toThrow(expect.objectContaining({ code: 'text-too-long' }))
  expect(readMap(map).actors).toHaveLength(1)
  expect(lastChange(map)).toEqual(ana)
})
