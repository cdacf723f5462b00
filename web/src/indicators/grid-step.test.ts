import { expect, test } from 'vitest'
import { gridStep } from './grid-step'

const size = { rows: 3, columns: 4 }
const middle = { row: 1, column: 1 }

test.for([
  { key: 'ArrowRight', from: middle, to: { row: 1, column: 2 } },
  { key: 'ArrowLeft', from: middle, to: { row: 1, column: 0 } },
  { key: 'ArrowDown', from: middle, to: { row: 2, column: 1 } },
  { key: 'ArrowUp', from: middle, to: { row: 0, column: 1 } },
  { key: 'ArrowRight', from: { row: 1, column: 3 }, to: undefined },
  { key: 'ArrowUp', from: { row: 0, column: 3 }, to: undefined },
  { key: 'ArrowLeft', from: { row: 0, column: 0 }, to: undefined },
  { key: 'ArrowDown', from: { row: 2, column: 0 }, to: undefined },
  { key: 'Home', from: middle, to: { row: 1, column: 0 } },
  { key: 'End', from: middle, to: { row: 1, column: 3 } },
  { key: 'Home', isFar: true, from: middle, to: { row: 0, column: 0 } },
  { key: 'End', isFar: true, from: middle, to: { row: 2, column: 3 } },
  { key: 'Tab', from: middle, to: undefined },
])('$key from row $from.row, column $from.column leads on', ({ key, isFar = false, from, to }) => {
  expect(gridStep(from, size, { key, isFar })).toEqual(to)
})
