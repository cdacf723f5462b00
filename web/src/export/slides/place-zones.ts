import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { type Box, overlaps } from '../../drawing/geometry'
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
const MOST_TRIED = { over: 24, under: 8 } as const

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
    const labelBox =
      places.find((place) => !taken.some((box) => overlaps(place, box))) ?? places[0] ?? placesFor(own, size)[0]
    const bounds = labelBox && zoneBounds([...own, labelBox])
    if (!bounds) return []
    taken.push(labelBox)
    return [{ sphere, label: labels.labelOf(sphere), labelBox, bounds }]
  })
  return inStack(zones)
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
