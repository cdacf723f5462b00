import { expect, test } from 'vitest'
import { pathOfElement, roundedRect } from '../drawing/icon-path'
import { pathParts } from './path-data'

test.for([
  { d: 'M1 2h3v4H0Z', parts: [['M', 1, 2], ['L', 4, 2], ['L', 4, 6], ['L', 0, 6], ['Z']] },
  {
    d: 'M0 0Q3 3 6 0',
    parts: [
      ['M', 0, 0],
      ['C', 2, 2, 4, 2, 6, 0],
    ],
  },
  {
    d: 'm1 1 2 0',
    parts: [
      ['M', 1, 1],
      ['L', 3, 1],
    ],
  },
  {
    d: 'M0 0m6 9 6 6',
    parts: [
      ['M', 0, 0],
      ['M', 6, 9],
      ['L', 12, 15],
    ],
  },
  {
    d: 'M0 0C1 1 2 2 3 3S5 5 6 6',
    parts: [
      ['M', 0, 0],
      ['C', 1, 1, 2, 2, 3, 3],
      ['C', 4, 4, 5, 5, 6, 6],
    ],
  },
])('$d is drawn with lines and cubic curves alone', ({ d, parts }) => {
  expect(pathParts(d)).toEqual(parts)
})

test('a circle becomes curves that go all around it', () => {
  const points = pathParts(elementPath('circle', { cx: '5', cy: '5', r: '2' })).flatMap(([command, ...numbers]) =>
    command === 'C' ? [numbers.slice(4)] : [],
  )
  const closed = points.map(([x = 0, y = 0]) => Math.hypot(x - 5, y - 5))
  expect(closed.length).toBeGreaterThanOrEqual(2)
  for (const radius of closed) expect(radius).toBeCloseTo(2)
})

test.for([
  { name: 'path', attributes: { d: 'M1 1' }, d: 'M1 1' },
  { name: 'line', attributes: { x1: '1', y1: '2', x2: '3', y2: '4' }, d: 'M1 2L3 4' },
  { name: 'polyline', attributes: { points: '1 2 3 4' }, d: 'M1 2 3 4' },
  { name: 'rect', attributes: { x: '1', y: '2', width: '3', height: '4' }, d: 'M1 2h3v4h-3Z' },
  { name: 'title', attributes: {}, d: undefined },
])('the element $name of an icon is the path $d', ({ name, attributes, d }) => {
  expect(pathOfElement(name, (key) => (attributes as Record<string, string>)[key] ?? null)).toBe(d)
})

test('the corners of a rectangle are no larger than it lets them be', () => {
  expect(roundedRect(0, 0, 4, 2, 9)).toContain('a1 1 0 0 1 1 1')
})

function elementPath(name: string, attributes: Record<string, string>): string {
  return pathOfElement(name, (key) => attributes[key] ?? null) ?? ''
}
