import { beforeEach, expect, test } from 'vitest'
import type { ActorId } from '../map/ids'
import { addActor, removeActors } from './actors'
import { addCopies } from './add-copies'
import { lockActors } from './lock-actors'
import { type MapDocument, openMapDocument } from './map-document'
import { moveItems } from './move-items'
import { readMap } from './read-map'
import { openUndoHistory } from './undo-history'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

let map: MapDocument
let chrs: ActorId
let siao: ActorId
beforeEach(() => {
  map = openMapDocument()
  chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  siao = addActor(map, { name: 'SIAO', type: 'siao' }, [200, 0], ana)
})

const read = (id: ActorId) => readMap(map).actors.find((actor) => actor.id === id)

test('a locked actor stays where it is while others move, until it is freed', () => {
  lockActors(map, [chrs], true, ana)
  moveItems(
    map,
    {
      actors: new Map([
        [chrs, [80, 80]],
        [siao, [80, 80]],
      ]),
    },
    ana,
  )
  expect([read(chrs)?.position, read(siao)?.position]).toEqual([
    [0, 0],
    [80, 80],
  ])
  expect(read(chrs)?.isLocked).toBe(true)

  lockActors(map, [chrs], false, ana)
  expect(read(chrs)).not.toHaveProperty('isLocked')
  moveItems(map, { actors: new Map([[chrs, [80, 80]]]) }, ana)
  expect(read(chrs)?.position).toEqual([80, 80])
})

test('several are locked in one change, which one undo takes back', () => {
  const history = openUndoHistory(map, { stepMs: 0 })
  lockActors(map, [chrs, siao], true, ana)
  history.undo(ana)
  expect([read(chrs)?.isLocked, read(siao)?.isLocked]).toEqual([undefined, undefined])
})

test('one that a peer has deleted is passed over', () => {
  removeActors(map, [chrs], ana)
  lockActors(map, [chrs, siao], true, ana)
  expect(readMap(map).actors.map(({ name, isLocked }) => [name, isLocked])).toEqual([['SIAO', true]])
})

test('a copy is free to be put elsewhere', () => {
  lockActors(map, [chrs], true, ana)
  const { actors } = addCopies(map, { ...readMap(map), notes: [], zones: [] }, ana)
  for (const id of actors) expect(read(id)).not.toHaveProperty('isLocked')
})
