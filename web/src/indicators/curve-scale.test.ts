import { expect, test } from 'vitest'
import { curvePath, drawnPoints } from './curve-scale'

const box = { width: 100, height: 50 }
const path = (values: readonly (number | undefined)[]) =>
  curvePath(
    drawnPoints(
      values.map((value) => ({ label: '', ...(value !== undefined && { value }) })),
      box,
    ),
  )

test.for<{ values: readonly (number | undefined)[]; drawn: string }>([
  { values: [], drawn: '' },
  { values: [undefined], drawn: '' },
  { values: [3], drawn: 'M50 0' },
  { values: [0, 0], drawn: 'M0 50L100 50' },
  { values: [1, 2, 4], drawn: 'M0 37.5L50 25L100 0' },
  { values: [2, undefined, 4], drawn: 'M0 25M100 0' },
  { values: [2, 4, undefined], drawn: 'M0 25L50 0' },
])('$values is drawn as $drawn', ({ values, drawn }) => {
  expect(path(values)).toBe(drawn)
})
