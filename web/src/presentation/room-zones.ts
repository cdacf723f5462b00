import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { type MeasureText, NAME_STYLE } from '../drawing/card'
import { type Box, overlaps } from '../drawing/geometry'
import { zoneBounds, zonePath } from '../drawing/hull'
import { type DrawnZone, inStack, layoutZone, type MapLabels, ZONE_LABEL_STYLE } from '../drawing/layout-plain-map'
import { within } from './make-room'

/** The words of spheres are written as large as names, and larger than on the canvas. */
const LABEL_GROWTH = NAME_STYLE.size / ZONE_LABEL_STYLE.size
/** Cards over which the word of a sphere may find room. */
const MOST_TRIED = 6

interface Zoned {
  readonly sphere: Sphere
  readonly box: Box
}

/**
 * Zones around all cards of their spheres. Their words stand over cards that are lit and framed, where there are some, on
 * the stage and off other cards and words where there is room.
 *
 * @param seen where words may stand
 */
export function roomZones(
  cards: readonly Zoned[],
  framed: readonly Zoned[],
  seen: Box,
  { labels: { sphereLabel }, measure }: { readonly labels: MapLabels; readonly measure: MeasureText },
): DrawnZone[] {
  const all = cards.map(({ box }) => box)
  const taken = [...all]
  const boxesOf = (some: readonly Zoned[], wanted: Sphere) =>
    some.filter(({ sphere }) => sphere === wanted).map(({ box }) => box)
  const zones = SPHERES.flatMap((sphere) => {
    const boxes = boxesOf(cards, sphere)
    const near = boxesOf(framed, sphere)
    const word = sphereLabel(sphere)
    const labelled = near.length > 0 ? near : boxes
    const over = labelled.toSorted((a, b) => a.y - b.y).slice(0, MOST_TRIED)
    const labels = [labelled, ...over.map((box) => [box])].flatMap(
      (under) => layoutZone(sphere, under, all, word, measure) ?? [],
    )
    const [first] = labels
    if (!first) return []
    const places = labels.map(({ labelBox }) => {
      const wide = { ...labelBox, width: labelBox.width * LABEL_GROWTH }
      return near.length > 0 ? within(wide, seen) : wide
    })
    const labelBox = places.find((place) => !taken.some((box) => overlaps(place, box))) ?? (places[0] as Box)
    taken.push(labelBox)
    const bounds = zoneBounds([...boxes, labelBox])
    return bounds ? [{ ...first, labelBox, bounds, d: zonePath([...boxes, labelBox]) }] : []
  })
  return inStack(zones)
}
