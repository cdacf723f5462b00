import type { Sphere } from '@maillage/shared/map/sphere'
import type { LookColor } from '../../drawing/card-look'
import { SPHERE_SHAPES } from '../../drawing/shapes'
import { PRINT_COLORS } from './print-colors'
import { type GroupShape, group, type PathShape, path } from './shape'
import type { Icon, IconStroke, SheetIcons } from './sheet'

export interface IconPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** An icon in a square, drawn in one colour. */
export function drawIcon({ strokes, letters }: Icon, { x, y, size }: IconPlace, color: string): GroupShape {
  return group(
    { x, y, scale: size / 24, reach: 24 },
    // As one path: there are thousands of icons on a large map.
    drawStrokes(
      strokes.filter(({ isFilled }) => !isFilled),
      color,
    ),
    drawStrokes(
      strokes.filter(({ isFilled }) => isFilled),
      color,
      color,
    ),
    letters === undefined
      ? undefined
      : { kind: 'text', words: letters, x: 12, y: 18, size: 17, weight: 640, fill: color, anchor: 'middle' },
  )
}

function drawStrokes(strokes: readonly IconStroke[], color: string, fill?: string): PathShape | undefined {
  if (strokes.length === 0) return undefined
  // Only the first move of a path counts from the origin whatever its letter.
  const d = strokes.map((stroke) => (stroke.d.startsWith('m') ? `M0 0${stroke.d}` : stroke.d)).join('')
  return path(d, { stroke: color, strokeWidth: 2, isRound: true, fill })
}

/** The shape of a sphere with its icon, in its colour or in that of another field. */
export function drawGlyph(
  sphere: Sphere,
  icons: SheetIcons,
  { x, y, size }: IconPlace,
  colorName: LookColor = sphere,
): GroupShape {
  const { path: d, icon } = SPHERE_SHAPES[sphere]
  const color = PRINT_COLORS[colorName]
  // The shape's box of 32 has a rim of 1.5 for its outline.
  const rim = (1.5 * size) / 35
  return group(
    { x: x + rim, y: y + rim, scale: size / 35 },
    path(d, { fill: color, stroke: color, strokeWidth: 2.4, isRound: true }),
    drawIcon(icons.spheres[sphere], icon, PRINT_COLORS['on-sphere']),
  )
}
