import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import type { ActorId } from '@maillage/shared/map/ids'
import { seededRandom } from '@maillage/shared/map/seeded-random'
import type { Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { expect, test } from 'vitest'
import { boundsOf } from '../../drawing/geometry'
import { AUTHOR, NOBODY, TEXTS, withoutMotion } from '../test-scene'
import { CardScene } from './card-scene'
import { SphereBounds } from './sphere-bounds'

const FOLLOWED: readonly Sphere[] = ['housing', 'health']

withoutMotion()

function open() {
  const map = openMapDocument()
  const ids = ['chrs', 'chrs', 'chrs', 'cpam', 'cpam'].map((type, index) =>
    addActor(map, { name: 'Actor', type }, [index * 300, index * 100], AUTHOR),
  )
  const view = new MapView(map)
  const cards = new CardScene(view, NOBODY, TEXTS)
  const bounds = new SphereBounds(view, cards)
  const told: boolean[] = []
  cards.onMoves((moves) => told.push(bounds.follow(moves)))
  view.onChanges(({ actors }) => actors.size > 0 && bounds.forget())
  const around = (sphere: Sphere) =>
    boundsOf([...cards.boxes()].flatMap(([id, box]) => (sphereOf(view.actor(id)?.type ?? '') === sphere ? [box] : [])))
  const move = (id: ActorId, x: number, y: number) => moveItems(map, { actors: new Map([[id, [x, y]]]) }, AUTHOR)
  return { map, ids: ids as [ActorId, ActorId, ActorId, ActorId, ActorId], cards, bounds, told, around, move }
}

test('a card of another sphere, and one inside, leave the box of a sphere as it is', () => {
  const { ids, bounds, told, move } = open()
  const before = bounds.of('housing')
  move(ids[3], 5000, 5000)
  move(ids[1], 310, 90)
  expect([told, bounds.of('housing')]).toEqual([[false, false], before])
  move(ids[2], 610, 200)
  expect(told.at(-1)).toBe(true)
})

const ACTS = ['move', 'move', 'move', 'remove', 'housing', 'health', 'add'] as const

test.for([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever moves, comes, goes or becomes another, the box is around all (%i)',
  (seed) => {
    const { map, ids, bounds, around, move } = open()
    const random = seededRandom(seed)
    for (let step = 0; step < 60; step += 1) {
      const id = ids[Math.floor(random() * ids.length)] as ActorId
      const act = ACTS[Math.floor(random() * ACTS.length)]
      const [x, y] = [Math.round(random() * 1300), Math.round(random() * 500)]
      if (act === 'add' || !map.actors.has(id)) ids.push(addActor(map, { name: 'New', type: 'cmp' }, [x, y], AUTHOR))
      else if (act === 'move') move(id, x, y)
      else if (act === 'remove') removeActors(map, [id], AUTHOR)
      else updateActor(map, id, { type: act === 'health' ? 'cpam' : 'chrs' }, AUTHOR)
      for (const sphere of FOLLOWED) expect(bounds.of(sphere)).toEqual(around(sphere))
    }
  },
)
