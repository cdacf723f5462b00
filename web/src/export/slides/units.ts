import type { Box } from '../../drawing/geometry'
import { element, type Xml } from './xml'

/** A slide of 16:9 in points, as PowerPoint makes it by default: 13.333 by 7.5 inches. */
export const SLIDE = { width: 960, height: 540 } as const
/** English Metric Units, in which DrawingML measures, in a point. */
const EMU = 12_700

/** Points as whole EMU. */
export function emu(points: number): number {
  return Math.round(points * EMU)
}

/** Where a shape stands, in points. */
export function transform(box: Box, flips: { readonly flipH?: boolean; readonly flipV?: boolean } = {}): Xml {
  const { flipH, flipV } = flips
  return element('a:xfrm', { flipH: flipH || undefined, flipV: flipV || undefined }, ...corners(box))
}

/** The same inside a group whose children are measured as the slide is. */
export function groupTransform(box: Box): Xml {
  return element(
    'a:xfrm',
    {},
    ...corners(box),
    element('a:chOff', { x: emu(box.x), y: emu(box.y) }),
    element('a:chExt', { cx: emu(box.width), cy: emu(box.height) }),
  )
}

function corners({ x, y, width, height }: Box): Xml[] {
  return [
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  ]
}
