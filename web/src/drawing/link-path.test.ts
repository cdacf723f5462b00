import { ActorId, LinkId } from '@maillage/shared/map/ids'
import { describe, expect, test } from 'vitest'
import { type Box, distanceTo } from './geometry'
import { LINK_GAP, lengthUntil, linkLanes, linkPath, part, pointOn } from './link-path'

const box = (x: number, y: number, width = 130, height = 52): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

describe('the path of a link', () => {
  test.for([
    { where: 'right of it', to: box(600, 0) },
    { where: 'left of it', to: box(-600, 40) },
    { where: 'below it', to: box(10, 500) },
    { where: 'above it', to: box(-30, -300) },
    { where: 'just beside it', to: box(160, 0) },
    { where: 'far away', to: box(900_000, -900_000) },
  ])('ends 6 px before both cards when the other is $where', ({ to }) => {
    const from = box(0, 0)
    const path = linkPath(from, to)
    const tolerance = to.x > 100_000 ? 100 : 0.5
    expect(Math.abs(distanceTo(from, path.from) - LINK_GAP)).toBeLessThan(tolerance)
    expect(Math.abs(distanceTo(to, path.to) - LINK_GAP)).toBeLessThan(tolerance)
  })

  test('bends to the right of its way by 7 % of the distance', () => {
    const { d, middle } = linkPath(box(0, 0), box(600, 0))
    expect([middle.x, middle.y].map(Math.round)).toEqual([300, 21])
    expect(d).toBe('M71,8.8Q300,33.2 529,8.8')
  })

  test('tells the direction at both ends', () => {
    const { from, to } = linkPath(box(0, 0), box(600, 0))
    expect([Math.round(from.angle), Math.round(to.angle)]).toEqual([6, -6])
  })

  test('has no marks and no length between cards that touch', () => {
    const path = linkPath(box(0, 0), box(40, 20))
    expect(path.hasRoomForMarks).toBe(false)
    expect(path.from.x).toBeCloseTo(path.to.x)
  })

  test('stays a path when both actors lie on one spot', () => {
    expect(linkPath(box(0, 0), box(0, 0)).d).not.toMatch(/NaN/)
  })
})

describe('several links between the same two actors', () => {
  const [a, b] = [ActorId.parse('a'), ActorId.parse('b')]
  const link = (id: string, from: ActorId, to: ActorId) => ({ id: LinkId.parse(id), from, to })

  test('run apart, whichever way each goes', () => {
    const links = [link('one', a, b), link('two', b, a), link('three', a, b)]
    const lanes = linkLanes(links)
    const boxes = { a: box(0, 0), b: box(600, 0) }
    const heights = links.map(({ id, from, to }) => {
      const path = linkPath(boxes[from as 'a' | 'b'], boxes[to as 'a' | 'b'], lanes.get(id))
      return Math.round(path.middle.y)
    })
    expect(heights).toEqual([-28, 0, 28])
  })

  test('a link alone between its actors does not see the others', () => {
    const lanes = linkLanes([link('one', a, b), link('two', a, ActorId.parse('c'))])
    expect([...lanes.values()].map(({ count }) => count)).toEqual([1, 1])
  })
})

test('what is drawn between cards is a part of the curve between their middles', () => {
  const path = linkPath(box(0, 0), box(600, 300), { index: 2, count: 3, isReversed: true })
  expect(path.whole).toMatchObject({ start: { x: 0, y: 0 }, end: { x: 600, y: 300 } })
  expect(part(path.whole, path.drawn.from, path.drawn.to)).toEqual(path.curve)
})

test.for([0, 0.2, 0.5, 1])('the length of a link until %d of it is that of its small steps', (share) => {
  const { whole } = linkPath(box(0, 0), box(900, -400))
  let [length, before] = [0, pointOn(whole, 0)]
  for (let step = 1; step <= 1000; step += 1) {
    const next = pointOn(whole, (share * step) / 1000)
    length += Math.hypot(next.x - before.x, next.y - before.y)
    before = next
  }
  expect(lengthUntil(whole, share)).toBeCloseTo(length, 2)
})
