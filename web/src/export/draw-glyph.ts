import type { Sphere } from '@maillage/shared/map/sphere'
import { SPHERE_SHAPES } from '../drawing/shapes'
import { PRINT_COLORS } from './print-colors'
import { type GroupShape, group, path } from './shape'
import type { Icon, SheetIcons } from './sheet'

export interface IconPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** An icon in a square, drawn in one colour. */
export function drawIcon({ strokes, letters }: Icon, { x, y, size }: IconPlace, color: string): GroupShape {
  return group(
    { x, y, scale: size / 24 },
    strokes.map(({ d, isFilled }) =>
      path(d, { stroke: color, strokeWidth: 2, isRound: true, fill: isFilled ? color : undefined }),
    ),
    letters === undefined
      ? undefined
      : { kind: 'text', words: letters, x: 12, y: 18, size: 17, weight: 640, fill: color, anchor: 'middle' },
  )
}

/** The shape of a sphere with its icon. */
export function drawGlyph(sphere: Sphere, icons: SheetIcons, { x, y, size }: IconPlace): GroupShape {
  const { path: d, icon } = SPHERE_SHAPES[sphere]
  const color = PRINT_COLORS[sphere]
  // The shape's box of 32 has a rim of 1.5 for its outline.
  const rim = (1.5 * size) / 35
  return group(
    { x: x + rim, y: y + rim, scale: size / 35 },
    path(d, { fill: color, stroke: color, strokeWidth: 2.4, isRound: true }),
    drawIcon(icons.spheres[sphere], icon, PRINT_COLORS['on-sphere']),
  )
}
