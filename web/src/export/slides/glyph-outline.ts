import type { Sphere } from '@maillage/shared/map/sphere'
import type { Point } from '../../drawing/geometry'
import type { Outline, Step } from './geometry-xml'

/** Of a circle drawn with four cubic curves. */
const KAPPA = 0.5523

/** The shapes of `SPHERE_SHAPES`, in the same box of 32 x 32, in steps that DrawingML knows; a test holds them together. */
export const GLYPHS: Readonly<Record<Sphere, readonly Step[]>> = {
  insertion: polygon([16, 1.5], [28.6, 8.75], [28.6, 23.25], [16, 30.5], [3.4, 23.25], [3.4, 8.75]),
  housing: polygon([16, 2], [30, 13], [30, 28.5], [2, 28.5], [2, 13]),
  health: circle(16, 16, 14.5),
  employment: polygon([3, 3], [29, 3], [29, 29], [3, 29]),
  institutions: [
    { kind: 'move', to: { x: 3, y: 3 } },
    { kind: 'line', to: { x: 29, y: 3 } },
    { kind: 'line', to: { x: 29, y: 18 } },
    curve([29, 24.5], [22.8, 28.6], [16, 30.7]),
    curve([9.2, 28.6], [3, 24.5], [3, 18]),
    { kind: 'close' },
  ],
  coordination: polygon([16, 0.5], [31.5, 16], [16, 31.5], [0.5, 16]),
}

const MIDDLE = { x: 16, y: 16 }
const BOX = 32
/** The farthest that a shape reaches from its middle. */
const REACH = 17

/**
 * A shape painted full with the pen of its outline, in ever smaller turns: a shape of DrawingML has one colour to fill
 * with, which is the card's, and a card that is one shape can be moved, and written in, as one.
 *
 * @param at its top left corner, in points
 * @param pen the width of the line, in points
 */
export function paintedGlyph(sphere: Sphere, at: Point, size: number, pen: number): Outline {
  const scale = (size - pen) / BOX
  const turns = Math.max(1, Math.ceil((REACH * scale) / (pen * 0.8)))
  const steps = Array.from({ length: turns }, (_, turn) => {
    // The last one leaves no hole in the middle.
    const share = (turns - turn - 0.6) / (turns - 0.6)
    return GLYPHS[sphere].map((step) =>
      moved(step, ({ x, y }) => ({
        x: at.x + pen / 2 + (MIDDLE.x + (x - MIDDLE.x) * share) * scale,
        y: at.y + pen / 2 + (MIDDLE.y + (y - MIDDLE.y) * share) * scale,
      })),
    )
  }).flat()
  return { steps, isFilled: false }
}

/** A shape in a square, to be filled with the colour of what it is part of. */
export function filledGlyph(sphere: Sphere, at: Point, size: number): Outline {
  const toPlace = ({ x, y }: Point) => ({ x: at.x + (x * size) / BOX, y: at.y + (y * size) / BOX })
  return { steps: GLYPHS[sphere].map((step) => moved(step, toPlace)), isFilled: true }
}

function moved(step: Step, move: (point: Point) => Point): Step {
  switch (step.kind) {
    case 'move':
    case 'line':
      return { kind: step.kind, to: move(step.to) }
    case 'curve':
      return { kind: 'curve', by: [move(step.by[0]), move(step.by[1])], to: move(step.to) }
    default:
      return step
  }
}

function polygon(first: readonly [number, number], ...others: readonly (readonly [number, number])[]): Step[] {
  const to = ([x, y]: readonly [number, number]): Point => ({ x, y })
  return [
    { kind: 'move', to: to(first) },
    ...others.map((corner): Step => ({ kind: 'line', to: to(corner) })),
    { kind: 'close' },
  ]
}

function curve(one: readonly [number, number], two: readonly [number, number], to: readonly [number, number]): Step {
  return {
    kind: 'curve',
    by: [
      { x: one[0], y: one[1] },
      { x: two[0], y: two[1] },
    ],
    to: { x: to[0], y: to[1] },
  }
}

function circle(x: number, y: number, r: number): Step[] {
  const k = r * KAPPA
  return [
    { kind: 'move', to: { x, y: y - r } },
    curve([x + k, y - r], [x + r, y - k], [x + r, y]),
    curve([x + r, y + k], [x + k, y + r], [x, y + r]),
    curve([x - k, y + r], [x - r, y + k], [x - r, y]),
    curve([x - r, y - k], [x - k, y - r], [x, y - r]),
    { kind: 'close' },
  ]
}
