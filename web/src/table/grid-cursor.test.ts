import { expect, test } from 'vitest'
import { afterEdit, type GridShape, HEADER_ROW, keptOn, movedBy, NEW_ROW } from './grid-cursor'

const shape: GridShape = { rows: ['a', 'b', 'c', 'd', 'e'], columnCount: 4, hasNewRow: true, pageRows: 2 }
const from = { row: 'b', column: 2 }

test.for([
  { key: 'ArrowUp', to: { row: 'a', column: 2 } },
  { key: 'ArrowDown', to: { row: 'c', column: 2 } },
  { key: 'ArrowLeft', to: { row: 'b', column: 1 } },
  { key: 'ArrowRight', to: { row: 'b', column: 3 } },
  { key: 'Home', to: { row: 'b', column: 0 } },
  { key: 'End', to: { row: 'b', column: 3 } },
  { key: 'PageDown', to: { row: 'd', column: 2 } },
  { key: 'PageUp', to: { row: 'a', column: 2 } },
  { key: 'ArrowUp', hasControl: true, to: { row: 'a', column: 2 } },
  { key: 'ArrowDown', hasControl: true, to: { row: NEW_ROW, column: 2 } },
  { key: 'ArrowLeft', hasControl: true, to: { row: 'b', column: 0 } },
  { key: 'ArrowRight', hasControl: true, to: { row: 'b', column: 3 } },
  { key: 'Home', hasControl: true, to: { row: 'a', column: 0 } },
  { key: 'End', hasControl: true, to: { row: NEW_ROW, column: 3 } },
  { key: 'x', to: undefined },
])('$key leads from b to $to.row, $to.column', ({ key, hasControl = false, to }) => {
  expect(movedBy({ key, hasControl }, from, shape)).toEqual(to)
})

test('above the first row are the titles, and nothing is above them', () => {
  const up = { key: 'ArrowUp', hasControl: false }
  expect(movedBy(up, { row: 'a', column: 1 }, shape)).toEqual({ row: HEADER_ROW, column: 1 })
  expect(movedBy(up, { row: HEADER_ROW, column: 1 }, shape)).toEqual({ row: HEADER_ROW, column: 1 })
})

test('without a row for new items, the last item is the end', () => {
  const reading = { ...shape, hasNewRow: false }
  expect(movedBy({ key: 'End', hasControl: true }, from, reading)).toEqual({ row: 'e', column: 3 })
})

test('Tab goes on with the next cell that can be edited', () => {
  const isEditable = (column: number) => column !== 2
  const edited = { editing: { text: undefined } }
  expect(afterEdit('next', { row: 'b', column: 1 }, shape, isEditable)).toEqual({ row: 'b', column: 3, ...edited })
  expect(afterEdit('previous', { row: 'b', column: 3 }, shape, isEditable)).toEqual({ row: 'b', column: 1, ...edited })
  expect(afterEdit('next', { row: 'b', column: 3 }, shape, isEditable)).toEqual({ row: 'b', column: 3 })
})

test('Enter goes on below, Escape stays', () => {
  expect(afterEdit('down', from, shape, () => true)).toEqual({ row: 'c', column: 2 })
  expect(afterEdit('stay', { ...from, editing: { text: 'x' } }, shape, () => true)).toEqual(from)
})

test.for([
  { title: 'the row that took its place', rows: ['a', 'c', 'd', 'e'], row: 'c' },
  { title: 'the last row', rows: ['a'], row: 'a' },
  { title: 'the row for new items', rows: [], row: NEW_ROW },
])('when its row is gone, the keyboard goes on with $title', ({ rows, row }) => {
  expect(keptOn(from, { ...shape, rows }, 1)).toEqual({ row, column: 2 })
})
