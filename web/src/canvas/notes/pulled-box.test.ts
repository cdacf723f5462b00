import { expect, test } from 'vitest'
import { type Corner, drawnBox, pulledBox, smallestBox } from './pulled-box'

const box = { x: 80, y: 80, width: 200, height: 120 }
const options = { smallest: smallestBox('note'), isSnapped: true }

test.for<{ corner: Corner; by: [number, number]; becomes: typeof box }>([
  { corner: 'bottom-right', by: [19, 9], becomes: { x: 80, y: 80, width: 216, height: 128 } },
  { corner: 'top-left', by: [-19, -9], becomes: { x: 64, y: 72, width: 216, height: 128 } },
  { corner: 'top-right', by: [16, 16], becomes: { x: 80, y: 96, width: 216, height: 104 } },
  { corner: 'bottom-left', by: [16, 16], becomes: { x: 96, y: 80, width: 184, height: 136 } },
  { corner: 'bottom-right', by: [-900, -900], becomes: { x: 80, y: 80, width: 96, height: 64 } },
  { corner: 'top-left', by: [900, 900], becomes: { x: 184, y: 136, width: 96, height: 64 } },
])('the corner $corner pulled by $by gives $becomes', ({ corner, by, becomes }) => {
  expect(pulledBox(box, corner, by, options)).toEqual(becomes)
})

test('with Alt a size may be off the grid', () => {
  expect(pulledBox(box, 'bottom-right', [3.4, 1.6], { ...options, isSnapped: false })).toMatchObject({
    width: 203,
    height: 122,
  })
})

test('a zone may be drawn from any of its corners', () => {
  const drawn = { x: 96, y: 48, width: 104, height: 152 }
  expect(drawnBox({ x: 97, y: 50 }, { x: 203, y: 197 })).toEqual(drawn)
  expect(drawnBox({ x: 203, y: 197 }, { x: 97, y: 50 })).toEqual(drawn)
})
