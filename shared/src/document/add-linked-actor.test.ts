import { expect, test } from 'vitest'
import { ActorId } from '../map/ids'
import { addActor } from './actors'
import { addLinkedActor } from './add-linked-actor'
import { openMapDocument } from './map-document'
import { readMap } from './read-map'
import { openUndoHistory } from './undo-history'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

test('an actor comes with its link, and one undo takes both away', () => {
  const map = openMapDocument()
  const chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  const history = openUndoHistory(map, { stepMs: 0 })

  const { actor, link } = addLinkedActor(map, chrs, { name: 'SIAO', type: 'siao' }, [200, 0], ana)

  expect(readMap(map).links).toMatchObject([{ id: link, from: chrs, to: actor, kind: 'partnership', level: 1 }])
  history.undo(ana)
  expect(readMap(map).actors.map(({ name }) => name)).toEqual(['CHRS'])
  expect(readMap(map).links).toEqual([])
})

test.for([
  { name: 'SIAO', from: 'gone', problem: 'actor-missing' },
  { name: ' ', from: undefined, problem: 'name-missing' },
  { name: 'x'.repeat(201), from: undefined, problem: 'text-too-long' },
])('$problem: nothing is added', ({ name, from, problem }) => {
  const map = openMapDocument()
  const chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  const end = from === undefined ? chrs : ActorId.parse(from)
  expect(() => addLinkedActor(map, end, { name, type: 'siao' }, [0, 0], ana)).toThrow(problem)
  expect(readMap(map).actors).toHaveLength(1)
})
