import { ActorId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { actorNear } from './actor-near'
import { NOTHING_FADED } from './emphasis'
import { SpatialGrid } from './scene/spatial-grid'

const [self, near, far] = ['a000000000000000000a', 'b000000000000000000b', 'c000000000000000000c'].map((id) =>
  ActorId.parse(id),
) as [ActorId, ActorId, ActorId]
const cards = new SpatialGrid<ActorId>()
cards.set(self, { x: 0, y: 0, width: 100, height: 50 })
cards.set(near, { x: 104, y: 0, width: 100, height: 50 })
cards.set(far, { x: 112, y: 0, width: 100, height: 50 })
const hiding = (...ids: ActorId[]) => ({ read: () => ({ ...NOTHING_FADED, actors: new Set(ids) }) })
const point = { x: 100, y: 25 }

test.for([
  { title: 'a link is dropped on the nearest card but its own', hidden: hiding(), zoom: 1, found: near },
  { title: 'what a filter hides catches no link', hidden: hiding(near), zoom: 1, found: far },
  { title: 'from close by, the reach is short on the map', hidden: hiding(near), zoom: 2, found: undefined },
])('$title', ({ hidden, zoom, found }) => {
  expect(actorNear({ cards, hidden }, point, zoom, self)).toBe(found)
})
