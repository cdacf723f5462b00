import { expect, test } from 'vitest'
import type { Box } from '../../drawing/geometry'
import { alignedShift, sameLines } from './alignment'

const card = (x: number, y: number, width = 130): Box => ({ x, y, width, height: 52 })
const REACH = 5

test.for([
  {
    what: 'nothing near stays on the grid',
    others: [card(400, 400)],
    wanted: [11, 13],
    shift: [8, 16],
    lines: [],
  },
  {
    what: 'its middle is drawn to the middle of another',
    others: [card(-26, 300, 210)],
    wanted: [17, 0],
    shift: [14, 0],
    lines: [{ axis: 'x', at: 79, from: 0, to: 352 }],
  },
  {
    what: 'its side is drawn to the same side of another, off the grid',
    others: [card(12, 300, 210)],
    wanted: [9, 40],
    shift: [12, 40],
    lines: [{ axis: 'x', at: 12, from: 40, to: 352 }],
  },
  {
    what: 'it stands in line on both axes',
    others: [card(300, 3), card(-3, 300)],
    wanted: [-1, 2],
    shift: [-3, 3],
    lines: [
      { axis: 'x', at: 62, from: 3, to: 352 },
      { axis: 'y', at: 29, from: -3, to: 430 },
    ],
  },
  {
    what: 'of two lines the nearer one draws it',
    others: [card(4, 300), card(-2, 600)],
    wanted: [0, 0],
    shift: [-2, 0],
    lines: [{ axis: 'x', at: 63, from: 0, to: 652 }],
  },
  {
    what: 'a line goes through all that are in line',
    others: [card(0, 300), card(0, 900), card(0, -400)],
    wanted: [1, 0],
    shift: [0, 0],
    lines: [{ axis: 'x', at: 65, from: -400, to: 952 }],
  },
] as const)('$what', ({ others, wanted, shift, lines }) => {
  const base = [Math.round(wanted[0] / 8) * 8, Math.round(wanted[1] / 8) * 8] as const
  expect(alignedShift(card(0, 0), { wanted, base }, others, REACH)).toEqual({ shift, lines })
})

test('lines are drawn anew only when one of them is another', () => {
  const line = { axis: 'x', at: 65, from: 0, to: 352 } as const
  const next = { ...line, to: 360 }
  expect([sameLines([line], [{ ...line }]), sameLines([line], [next]), sameLines([line], [])]).toEqual([
    true,
    false,
    false,
  ])
})
