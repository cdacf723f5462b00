import type { Point } from '../../drawing/geometry'
import { emu } from './units'
import { element, type Xml } from './xml'

/** A step of an outline, in points from the top left corner of its shape. */
export type Step =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly by: readonly [Point, Point]; readonly to: Point }
  /** A quarter of a circle, clockwise from `from` degrees, 0 at the right and 90 below. */
  | { readonly kind: 'corner'; readonly radius: number; readonly from: number; readonly turn: number }
  | { readonly kind: 'close' }

export interface Outline {
  readonly steps: readonly Step[]
  readonly isFilled: boolean
}

export interface ConnectionSite {
  /** Shares of the width and the height. */
  readonly x: number
  readonly y: number
  /** In which a line leaves there, in degrees, 0 to the right and 90 down. */
  readonly angle: number
}

/** A shape of our own; its connection sites keep their places on the edge when it is made larger. */
export function customGeometry(
  size: { readonly width: number; readonly height: number },
  outlines: readonly Outline[],
  sites: readonly ConnectionSite[] = [],
): Xml {
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element(
      'a:gdLst',
      {},
      sites.map(({ x, y }, index) => [guide(`x${index}`, 'w', x), guide(`y${index}`, 'h', y)]),
    ),
    element('a:ahLst'),
    element(
      'a:cxnLst',
      {},
      sites.map(({ angle }, index) =>
        element('a:cxn', { ang: angle * 60_000 }, element('a:pos', { x: `x${index}`, y: `y${index}` })),
      ),
    ),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      outlines.map((outline) => path(size, outline)),
    ),
  )
}

function guide(name: string, side: 'w' | 'h', share: number): Xml {
  return element('a:gd', { name, fmla: `*/ ${side} ${Math.round(share * 1000)} 1000` })
}

function path({ width, height }: { width: number; height: number }, { steps, isFilled }: Outline): Xml {
  return element('a:path', { w: emu(width), h: emu(height), fill: isFilled ? undefined : 'none' }, steps.map(stepXml))
}

function stepXml(step: Step): Xml {
  switch (step.kind) {
    case 'move':
      return element('a:moveTo', {}, point(step.to))
    case 'line':
      return element('a:lnTo', {}, point(step.to))
    case 'curve':
      return element('a:cubicBezTo', {}, ...step.by.map(point), point(step.to))
    case 'corner': {
      const [wR, hR] = [emu(step.radius), emu(step.radius)]
      return element('a:arcTo', { wR, hR, stAng: step.from * 60_000, swAng: step.turn * 60_000 })
    }
    case 'close':
      return element('a:close')
    default:
      return step satisfies never
  }
}

function point({ x, y }: Point): Xml {
  return element('a:pt', { x: emu(x), y: emu(y) })
}

/** A rectangle with round corners. */
export function roundedOutline(width: number, height: number, radius: number): Outline {
  const r = Math.min(radius, width / 2, height / 2)
  const corner = (from: number): Step => ({ kind: 'corner', radius: r, from, turn: 90 })
  return {
    isFilled: true,
    steps: [
      { kind: 'move', to: { x: r, y: 0 } },
      { kind: 'line', to: { x: width - r, y: 0 } },
      corner(270),
      { kind: 'line', to: { x: width, y: height - r } },
      corner(0),
      { kind: 'line', to: { x: r, y: height } },
      corner(90),
      { kind: 'line', to: { x: 0, y: r } },
      corner(180),
      { kind: 'close' },
    ],
  }
}
