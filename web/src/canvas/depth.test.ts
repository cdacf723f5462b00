import { expect, test } from 'vitest'
import { type Depth, depthAt } from './depth'

test.for<[zoom: number, countInView: number, before: Depth, after: Depth]>([
  [1, 20, 'near', 'near'],
  [0.45, 20, 'near', 'near'],
  [0.42, 20, 'near', 'far'],
  [0.45, 20, 'far', 'far'],
  [0.5, 20, 'far', 'near'],
  [0.8, 120, 'near', 'near'],
  [0.8, 140, 'near', 'far'],
  [0.8, 120, 'far', 'far'],
  [0.8, 90, 'far', 'near'],
])('at zoom %d with %i cards in view, what was %s is %s', ([zoom, countInView, before, after]) => {
  expect(depthAt(zoom, () => countInView, before)).toBe(after)
})
