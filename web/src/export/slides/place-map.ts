import type { Sphere } from '@maillage/shared/map/sphere'
import type { MeasureText } from '../../drawing/card'
import { type Box, centreOf, grown } from '../../drawing/geometry'
import { ZONE_REACH } from '../../drawing/hull'
import { ZONE_LABEL_STYLE } from '../../drawing/layout-plain-map'
import type { DeckWords, SlideActor, SlideMap, SlideNote } from './deck'
import { gapsOf, labelGrowth, type MapSize, NAME_UNITS, SIZES, SMALLEST, SMALLEST_POINTS } from './map-sizes'
import { nameMore } from './name-more'
import { aroundCards, type PlacedZone, placeZones, type ZoneLabels } from './place-zones'
import { type CardDetail, type SlideCard, slideCard } from './slide-card'
import { crowdedBoxes, type SizedPlace, type SpreadOptions, spreadBoxes } from './spread-boxes'

export interface PlacedCard {
  readonly actor: SlideActor
  readonly card: SlideCard
  /** In map units, from the top left corner of the area. */
  readonly box: Box
}

export interface PlacedNote {
  readonly note: SlideNote
  readonly box: Box
}

/** A map on the area of a slide that it may take. */
export interface PlacedMap {
  readonly cards: readonly PlacedCard[]
  readonly notes: readonly PlacedNote[]
  /** Around the cards of each sphere. */
  readonly zones: readonly PlacedZone[]
  readonly detail: MapSize['detail']
  /** Whether some actors are there without their names. */
  readonly hasUnnamed: boolean
  /** Points in a map unit. */
  readonly unit: number
}

/** Around the cards, for the rims of their zones. */
const MARGIN = 24
/** Over the highest card of a zone, for its word. */
const LABEL_ROOM = 32
/** How much farther from one another than on the map things may stand. */
const MOST_STRETCH = 1.5

type Area = Pick<Box, 'width' | 'height'>

/** Places a map on an area given in points: as on the map itself, with the largest names that have room. */
export function placeMap(map: SlideMap, area: Area, words: DeckWords, measure: MeasureText): PlacedMap {
  const order = inOrder(map)
  const cards = cardsOf(map, order, words, measure)
  const thingsAt = (size: MapSize) => thingsOf(map, cards.at(size))
  const found = largestThatFits((size) => placeClear(thingsAt(size), map.actors, spaceOf(area, size)))
  const size = found?.size ?? SMALLEST
  const boxes = found?.boxes ?? inArea(crowdedBoxes(thingsAt(size), spaceOf(area, size)))
  const unit = size.points / NAME_UNITS
  const { actors, notes } = placedThings(map, boxes, cards.at(size))
  const onMap = { x: 0, y: 0, width: area.width / unit, height: area.height / unit }
  const labels = zoneLabels(map, size, words, measure)
  const zones = placeZones(actors, grown(onMap, -MARGIN, -ZONE_REACH), labels)
  const rest = { detail: size.detail, hasUnnamed: size.named < 1, notes, unit }
  if (size.named >= 1 || size.points < SMALLEST_POINTS) return { ...rest, cards: actors, zones }
  const taken = [...notes, ...zones.map(({ labelBox }) => ({ box: labelBox }))].map(({ box }) => box)
  const named = nameMore(actors, { order, named: cards.compact, taken, area: grown(onMap, -MARGIN / 2) })
  return { ...rest, cards: named, zones: aroundCards(zones, named) }
}

/** The words of spheres, with how many there are of each where not all say their names. */
function zoneLabels(
  { actors }: SlideMap,
  { points, named }: MapSize,
  { spheres }: DeckWords,
  measure: MeasureText,
): ZoneLabels {
  const growth = labelGrowth(points / NAME_UNITS)
  const countOf = (sphere: Sphere) => actors.filter((actor) => actor.sphere === sphere).length
  const labelOf = (sphere: Sphere) => (named < 1 ? `${spheres[sphere]} · ${countOf(sphere)}` : spheres[sphere])
  return { labelOf, widthOf: (sphere) => measure(labelOf(sphere), ZONE_LABEL_STYLE) * growth }
}

/** The cards of all actors at a size; those that come first keep their names the longest. */
function cardsOf({ actors }: SlideMap, order: readonly number[], words: DeckWords, measure: MeasureText) {
  const inDetail = (detail: CardDetail) => actors.map((actor) => slideCard(actor, detail, words, measure))
  const cards = { full: inDetail('full'), compact: inDetail('compact'), shape: inDetail('shape') }
  const at = ({ detail, named }: MapSize): readonly SlideCard[] => {
    if (named >= 1) return cards[detail]
    const first = new Set(order.slice(0, Math.round(named * order.length)))
    return cards.shape.map((shape, index) => (first.has(index) ? (cards[detail][index] ?? shape) : shape))
  }
  return { at, compact: cards.compact }
}

/** The indexes of actors, who tells most first: who is lit, who carries, who has the most links; the same for everybody. */
function inOrder({ actors, links }: SlideMap): readonly number[] {
  const counts = new Map<string, number>()
  for (const { from, to } of links) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  const weights = actors.map(
    ({ id, isCarrier, isRest }) => (isRest ? 0 : 1e9) + (isCarrier ? 1e6 : 0) + (counts.get(id) ?? 0),
  )
  return [...actors.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
}

/** Cards in the order of their actors, then notes. */
function thingsOf({ actors, notes }: SlideMap, cards: readonly SlideCard[]): SizedPlace[] {
  return [
    ...actors.flatMap(({ position: [x, y] }, index) => {
      const card = cards[index]
      return card ? [{ x, y, width: card.width, height: card.height }] : []
    }),
    ...notes.map(({ box }) => ({ ...centreOf(box), width: box.width, height: box.height })),
  ]
}

/** Sizes are tried by halves: what does not fit at one does not at a larger one. */
function largestThatFits(boxesAt: (size: MapSize) => Box[] | undefined): { size: MapSize; boxes: Box[] } | undefined {
  let best: { size: MapSize; boxes: Box[] } | undefined
  let [low, high] = [0, SIZES.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const size = SIZES[middle] ?? SMALLEST
    const boxes = boxesAt(size)
    if (boxes) {
      best = { size, boxes }
      high = middle - 1
    } else low = middle + 1
  }
  return best
}

function spaceOf({ width, height }: Area, size: MapSize): SpreadOptions {
  const unit = size.points / NAME_UNITS
  return {
    width: width / unit - 2 * MARGIN,
    height: height / unit - 2 * MARGIN,
    ...gapsOf(size),
    mostStretch: MOST_STRETCH,
  }
}

/** Pushing a crowd about takes long and never ends well: so much of the area may be covered. */
const MOST_COVERED = 0.72
/** Another card may come to be the highest of its sphere when the first one makes room for the word over it. */
const LABEL_ROUNDS = 4

/** Everything clear of everything else, with room for the words of zones; undefined where there is none. */
function placeClear(
  things: readonly SizedPlace[],
  actors: readonly SlideActor[],
  space: SpreadOptions,
): Box[] | undefined {
  const covered = things.reduce((sum, { width, height }) => sum + (width + space.gapX) * (height + space.gapY), 0)
  if (covered > MOST_COVERED * space.width * space.height) return undefined
  const topmost = highestOfSpheres(actors, things)
  let boxes: Box[] | undefined
  for (let round = 0; round < LABEL_ROUNDS; round += 1) {
    const roomOver = (index: number) => (topmost.has(index) ? LABEL_ROOM : 0)
    const withRoom = things.map((thing, index) => ({ ...thing, height: thing.height + roomOver(index) }))
    const spread = spreadBoxes(withRoom, space)
    if (!spread) return undefined
    boxes = inArea(spread).map((box, index) => ({
      ...box,
      y: box.y + roomOver(index),
      height: box.height - roomOver(index),
    }))
    const highest = [...highestOfSpheres(actors, boxes)]
    if (highest.every((index) => topmost.has(index))) return boxes
    for (const index of highest) topmost.add(index)
  }
  return boxes
}

function inArea(boxes: readonly Box[]): Box[] {
  return boxes.map((box) => ({ ...box, x: box.x + MARGIN, y: box.y + MARGIN }))
}

/** The indexes of the highest actors of their spheres. */
function highestOfSpheres(actors: readonly SlideActor[], at: readonly { readonly y: number }[]): Set<number> {
  const highest = new Map<string, number>()
  for (const [index, { sphere }] of actors.entries()) {
    const known = highest.get(sphere)
    if (known === undefined || (at[index]?.y ?? 0) < (at[known]?.y ?? 0)) highest.set(sphere, index)
  }
  return new Set(highest.values())
}

function placedThings({ actors, notes }: SlideMap, boxes: readonly Box[], cards: readonly SlideCard[]) {
  return {
    actors: actors.flatMap((actor, index): PlacedCard[] => {
      const [box, card] = [boxes[index], cards[index]]
      return box && card ? [{ actor, card, box }] : []
    }),
    notes: notes.flatMap((note, index): PlacedNote[] => {
      const box = boxes[actors.length + index]
      return box ? [{ note, box }] : []
    }),
  }
}
