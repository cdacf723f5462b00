import type { Sphere } from '@maillage/shared/map/sphere'
import type { Zone } from '@maillage/shared/map/zone'
import type { TextStyle } from './card'
import { type Box, boundsOf, centreOf } from './geometry'

/** Of the name of a zone, at its top left. */
export const ZONE_NAME = {
  style: { size: 14, weight: 640 } satisfies TextStyle,
  x: 14,
  /** The middle of the line. */
  y: 20,
} as const
export const ZONE_RADIUS = 14

/** What a click gives, and what a hand cannot make smaller. */
export const ZONE_SIZE = { width: 320, height: 240 } as const
export const SMALLEST_ZONE = { width: 96, height: 64 } as const

/** Beside and below the cards inside; above there is room for the name and for the word of their sphere. */
const RIM = 32
const RIM_ABOVE = 88

export interface SphereCard {
  readonly sphere: Sphere
  readonly box: Box
}

/** Where a zone lies: on its area, or around the actors of its sphere while it follows them and there are some. */
export function zoneBox({ area, sphere, isFollowing }: Zone, cards: Iterable<SphereCard>): Box {
  const followed = isFollowing && sphere ? zoneAround(boxesOf(sphere, cards)) : undefined
  const [x, y, width, height] = area
  return followed ?? { x, y, width, height }
}

/** A zone with room around the boxes; undefined without any. */
export function zoneAround(boxes: Iterable<Box>): Box | undefined {
  const bounds = boundsOf(boxes)
  if (!bounds) return undefined
  const left = Math.floor(bounds.x - RIM)
  const top = Math.floor(bounds.y - RIM_ABOVE)
  return {
    x: left,
    y: top,
    width: Math.ceil(bounds.x + bounds.width + RIM) - left,
    height: Math.ceil(bounds.y + bounds.height + RIM) - top,
  }
}

/** What lies in a zone goes where it goes: its middle counts, so that a card may stand astride the edge. */
export function liesIn(zone: Box, box: Box): boolean {
  const { x, y } = centreOf(box)
  return x >= zone.x && x <= zone.x + zone.width && y >= zone.y && y <= zone.y + zone.height
}

function boxesOf(sphere: Sphere, cards: Iterable<SphereCard>): Box[] {
  return [...cards].filter((card) => card.sphere === sphere).map(({ box }) => box)
}
