import { describe, expect, test } from 'vitest'
import { zoneLabelBox, zonePath } from './hull'

const card = { x: 0, y: 0, width: 100, height: 50 }

describe('the outline of a zone', () => {
  test('around one card is the card grown by 22 px with round corners', () => {
    const outline = zonePath([card])
    expect(outline).toBe(
      'M0 -22L100 -22A22 22 0 0 1 122 0L122 50A22 22 0 0 1 100 72L0 72A22 22 0 0 1 -22 50L-22 0A22 22 0 0 1 0 -22Z',
    )
  })

  test('leaves out cards that lie inside the hull of the others', () => {
    const corners = [card, { ...card, x: 400 }, { ...card, y: 300 }, { ...card, x: 400, y: 300 }]
    expect(zonePath([...corners, { ...card, x: 200, y: 150 }])).toBe(zonePath(corners))
  })

  test('of no card is empty', () => {
    expect(zonePath([])).toBe('')
  })
})

describe('the label of a zone', () => {
  const size = { width: 40, height: 18 }

  test('stands above the left of the highest card', () => {
    expect(zoneLabelBox([{ ...card, y: 300 }, card], size, [])).toEqual({ x: 6, y: -34, ...size })
  })

  test.for([
    { taken: 'the left', avoid: [{ x: 0, y: -40, width: 20, height: 20 }], x: 30 },
    { taken: 'the left and the middle', avoid: [{ x: 0, y: -40, width: 50, height: 20 }], x: 54 },
    { taken: 'all', avoid: [{ x: 0, y: -40, width: 100, height: 20 }], x: 6 },
  ])('moves when $taken is taken', ({ avoid, x }) => {
    expect(zoneLabelBox([card], size, avoid)?.x).toBe(x)
  })
})
