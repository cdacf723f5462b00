import { expect, test } from 'vitest'
import { fasten, isCrossed, unfastened } from './connection-sites'

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 })
const [ABOVE, LEFT, BELOW, RIGHT] = [0, 1, 2, 3]

test.for([
  { what: 'to the right', to: box(400, 0), sites: [RIGHT, LEFT] },
  { what: 'to the left', to: box(-400, 0), sites: [LEFT, RIGHT] },
  { what: 'down', to: box(0, 300), sites: [BELOW, ABOVE] },
  { what: 'up', to: box(0, -300), sites: [ABOVE, BELOW] },
  { what: 'far right and a little down', to: box(600, 80), sites: [RIGHT, LEFT] },
])('a link $what is fastened to the sides that face each other', ({ to, sites }) => {
  const { startSite, endSite } = fasten(unfastened(box(0, 0)), unfastened(to))
  expect([startSite, endSite]).toEqual(sites)
})

test('two links between the same cards do not lie on one another', () => {
  const [one, other] = [unfastened(box(0, 0)), unfastened(box(300, 160))]
  const [first, second] = [fasten(one, other), fasten(one, other)]
  expect([first.from, first.to]).not.toEqual([second.from, second.to])
})

test('a link between cards at one place has ends all the same', () => {
  const { from, to } = fasten(unfastened(box(0, 0)), unfastened(box(0, 0)))
  expect([from.x, from.y, to.x, to.y].every(Number.isFinite)).toBe(true)
})

test('a link goes around a third card where it can', () => {
  const between = { x: 160, y: -20, width: 60, height: 60 }
  const { from, to } = fasten(unfastened(box(0, 0)), unfastened(box(300, 60)), [between])
  expect(isCrossed(between, from, to)).toBe(false)
})

test.for([
  { what: 'through it', from: { x: -10, y: 20 }, to: { x: 200, y: 30 }, crosses: true },
  { what: 'above it', from: { x: -10, y: -1 }, to: { x: 200, y: -1 }, crosses: false },
  { what: 'along its edge', from: { x: -10, y: 0 }, to: { x: 200, y: 0 }, crosses: false },
  { what: 'short of it', from: { x: -50, y: 20 }, to: { x: -5, y: 20 }, crosses: false },
  { what: 'over its corner', from: { x: -10, y: 20 }, to: { x: 30, y: -10 }, crosses: true },
])('a line $what runs behind a card: $crosses', ({ from, to, crosses }) => {
  expect(isCrossed(box(0, 0), from, to)).toBe(crosses)
})
