import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { LookColor } from '../../drawing/card-look'
import { PRINT_COLORS } from '../drawing/print-colors'
import { element, type Xml } from './xml'

/** A colour of the deck's theme, so that a deck changes with it, or six hexadecimal digits, with "#" or without. */
export type Color = ThemeColor | `#${string}`
export type ThemeColor = 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}`

/** The accents of the theme are the spheres, in their order. */
export function sphereColor(sphere: Sphere): ThemeColor {
  return `accent${(SPHERES.indexOf(sphere) + 1) as 1 | 2 | 3 | 4 | 5 | 6}`
}

/** The colour of a sphere follows the theme of the deck; that of another field is what it is. */
export function lookColor(color: LookColor): Color {
  return isSphere(color) ? sphereColor(color) : PRINT_COLORS[color]
}

function isSphere(color: LookColor): color is Sphere {
  return (SPHERES as readonly string[]).includes(color)
}

/** @param opacity from 0 to 1 */
export function solidFill(color: Color, opacity = 1): Xml {
  return element('a:solidFill', {}, colorOf(color, opacity))
}

export function colorOf(color: Color, opacity = 1): Xml {
  const alpha = opacity < 1 ? element('a:alpha', { val: opacity * 100_000 }) : undefined
  return isLiteral(color)
    ? element('a:srgbClr', { val: color.slice(1).toUpperCase() }, alpha)
    : element('a:schemeClr', { val: color }, alpha)
}

function isLiteral(color: Color): color is `#${string}` {
  return color.startsWith('#')
}

export const NO_FILL = element('a:noFill')
