import { ActorId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { type Direction, nearestActor } from './nearest-actor'

const places = {
  centre: [0, 0],
  right: [300, 0],
  farRight: [600, 0],
  rightBelow: [200, 120],
  below: [0, 300],
  above: [10, -200],
}
const boxes = new Map(
  Object.entries(places).map(([id, [x = 0, y = 0]]) => [
    ActorId.parse(id),
    { x: x - 65, y: y - 26, width: 130, height: 52 },
  ]),
)

test.for<{ from: string; key: Direction; to: string | undefined }>([
  { from: 'centre', key: 'ArrowRight', to: 'right' },
  { from: 'centre', key: 'ArrowDown', to: 'below' },
  { from: 'centre', key: 'ArrowUp', to: 'above' },
  { from: 'rightBelow', key: 'ArrowLeft', to: 'centre' },
  { from: 'farRight', key: 'ArrowLeft', to: 'right' },
  { from: 'farRight', key: 'ArrowRight', to: undefined },
  { from: 'gone', key: 'ArrowRight', to: undefined },
])('$key from $from goes to $to', ({ from, key, to }) => {
  expect(nearestActor(boxes, ActorId.parse(from), key)).toBe(to)
})
