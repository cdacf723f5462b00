import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { type Box, grown } from '../../drawing/geometry'
import { ZONE_LABEL_ROOM, zoneBounds } from '../../drawing/hull'
import { inStack, type LaidZone, ZONE_LABEL_HEIGHT } from '../../drawing/layout-plain-map'

export type PlacedZone = Pick<LaidZone, 'sphere' | 'label' | 'labelBox' | 'bounds'>

interface Zoned {
  readonly actor: { readonly sphere: Sphere }
  readonly box: Box
}

export interface ZoneLabels {
  labelOf(sphere: Sphere): string
  /** In map units. */
  widthOf(sphere: Sphere): number
}

/** Cards over which, and under which, the word of a sphere may find room. */
const MOST_TRIED = { over: 40, under: 8 } as const

/** Between two words, in map units. */
const BETWEEN_WORDS = 8

/**
 * Around the cards of each sphere, with its word over one of the highest of them where it covers no card and no other word.
 *
 * @param area where words may stand
 */
export function placeZones(cards: readonly Zoned[], area: Box, labels: ZoneLabels): PlacedZone[] {
  const taken = cards.map(({ box }) => box)
  const zones = SPHERES.flatMap((sphere) => {
    const own = cards.filter(({ actor }) => actor.sphere === sphere).map(({ box }) => box)
    const size = { width: labels.widthOf(sphere), height: ZONE_LABEL_HEIGHT }
    const places = placesFor(own, size)
      .map((place) => ({ ...place, x: Math.max(area.x, Math.min(area.x + area.width - size.width, place.x)) }))
      .filter(({ y }) => y >= area.y && y + size.height <= area.y + area.height)
    const labelBox = leastCovered(places.length > 0 ? places : placesFor(own, size), taken)
    const bounds = labelBox && zoneBounds([...own, labelBox])
    if (!bounds) return []
    taken.push(grown(labelBox, BETWEEN_WORDS))
    return [{ sphere, label: labels.labelOf(sphere), labelBox, bounds }]
  })
  return inStack(zones)
}

/** The first place that nothing covers, or where least would be hidden. */
function leastCovered(places: readonly Box[], taken: readonly Box[]): Box | undefined {
  let best: { readonly place: Box; readonly covered: number } | undefined
  for (const place of places) {
    const covered = taken.reduce((sum, box) => sum + overlapOf(place, box), 0)
    if (!best || covered < best.covered) best = { place, covered }
    if (covered === 0) break
  }
  return best?.place
}

/** The area that two boxes have in common. */
function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The same zones around cards that have become larger. */
export function aroundCards(zones: readonly PlacedZone[], cards: readonly Zoned[]): PlacedZone[] {
  return zones.map((zone) => {
    const own = cards.filter(({ actor }) => actor.sphere === zone.sphere).map(({ box }) => box)
    return { ...zone, bounds: zoneBounds([...own, zone.labelBox]) ?? zone.bounds }
  })
}

/** Over the highest cards first, then under the lowest: at the left of each, at its middle, at its right. */
function placesFor(cards: readonly Box[], size: Pick<Box, 'width' | 'height'>): Box[] {
  const { indent, gap } = ZONE_LABEL_ROOM
  const beside = ({ x, width }: Box, y: number) => {
    const room = width - size.width - 2 * indent
    return [0, room / 2, room].map((shift) => ({ ...size, x: x + indent + shift, y }))
  }
  const fromTop = cards.toSorted((a, b) => a.y - b.y || a.x - b.x)
  return [
    ...fromTop.slice(0, MOST_TRIED.over).flatMap((box) => beside(box, box.y - gap - size.height)),
    ...fromTop.slice(-MOST_TRIED.under).flatMap((box) => beside(box, box.y + box.height + gap / 2)),
  ]
}
