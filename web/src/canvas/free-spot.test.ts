import { expect, test } from 'vitest'
import { cardBox } from '../drawing/card'
import { freeSpot } from './free-spot'

const size = { width: 130, height: 52 }

test('an actor is placed where it is wanted when there is room, on the grid', () => {
  expect(freeSpot([101, 203], size, [])).toEqual([104, 200])
})

test('an actor is placed below what lies where it is wanted', () => {
  expect(freeSpot([0, 0], size, [cardBox([0, 0], size)])).toEqual([0, 120])
})

test('on a full map an actor is placed where it is wanted', () => {
  expect(freeSpot([0, 0], size, [{ x: -1e6, y: -1e6, width: 2e6, height: 2e6 }])).toEqual([0, 0])
})
