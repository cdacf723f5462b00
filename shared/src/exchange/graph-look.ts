import type { Link } from '../map/link'
import type { PlacedActor } from '../map/plain-map'
import { sphereOf } from '../territory/actor-types'
import { levelsOf } from './field-words'
import { SPHERE_COLORS } from './file-colors'

/** How large an actor is in a graph: what has more links is larger, slowly. */
export function sizeOf(linkCount: number): number {
  return Math.round(10 + 6 * Math.sqrt(linkCount))
}

export function colorOf({ type }: Pick<PlacedActor, 'type'>): string {
  return SPHERE_COLORS[sphereOf(type)]
}

/** The place of an actor as graphs have it, with the y axis upwards; undefined for one that was never placed. */
export function placeOf({ position }: PlacedActor): { readonly x: number; readonly y: number } | undefined {
  if (!position?.every(Number.isFinite)) return undefined
  // Not -0, which programs print as such.
  return { x: position[0], y: 0 - position[1] }
}

/** How strong a link is, 1 to 5: its level, and 1 where there is none. */
export function weightOf(link: Link): number {
  return levelsOf(link).level ?? 1
}

/** Red, green and blue, 0 to 255, of `#rrggbb`. */
export function rgbOf(color: string): { readonly r: number; readonly g: number; readonly b: number } {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  return { r: part(1), g: part(3), b: part(5) }
}
