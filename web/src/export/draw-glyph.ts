import type { Sphere } from '@maillage/shared/map/sphere'
import { SPHERE_SHAPES } from '../drawing/shapes'
import { PRINT_COLORS } from './print-colors'
import type { SheetIcons } from './sheet'
import { element, group, type Markup } from './svg-markup'

export interface IconPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** An icon in a square, drawn in one colour. */
export function drawIcon(icon: Markup, { x, y, size }: IconPlace, color: string): Markup {
  return group(
    {
      transform: `translate(${x} ${y}) scale(${size / 24})`,
      fill: 'none',
      stroke: color,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    icon,
  )
}

/** The shape of a sphere with its icon. */
export function drawGlyph(sphere: Sphere, icons: SheetIcons, { x, y, size }: IconPlace): Markup {
  const { path, icon } = SPHERE_SHAPES[sphere]
  const color = PRINT_COLORS[sphere]
  return group(
    // The shape's box of 32 has a rim of 1.5 for its outline.
    { transform: `translate(${x} ${y}) scale(${size / 35}) translate(1.5 1.5)` },
    element('path', { d: path, fill: color, stroke: color, 'stroke-width': 2.4, 'stroke-linejoin': 'round' }),
    drawIcon(icons.spheres[sphere], icon, PRINT_COLORS['on-sphere']),
  )
}
