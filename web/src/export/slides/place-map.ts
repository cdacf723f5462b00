import { SPHERES } from '@maillage/shared/map/sphere'
import type { MeasureText } from '../../drawing/card'
import { type Box, centreOf } from '../../drawing/geometry'
import { inStack, type LaidZone, layoutZone } from '../../drawing/layout-plain-map'
import type { DeckWords, SlideActor, SlideMap, SlideNote } from './deck'
import { gapsOf, type MapSize, NAME_UNITS, SIZES, SMALLEST } from './map-sizes'
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
  readonly zones: readonly LaidZone[]
  readonly detail: CardDetail
  /** Points in a map unit. */
  readonly unit: number
}

/** Around the cards, for the rims of their zones. */
const MARGIN = 24
/** Over the highest card of a zone, for its word. */
const LABEL_ROOM = 32
/** How much farther from one another than on the map things may stand. */
const MOST_STRETCH = 1.5

/** Farther than any slide reaches, in map units. */
const FAR = 1e6

type Area = Pick<Box, 'width' | 'height'>

/** Places a map on an area given in points: as on the map itself, with the largest names that have room. */
export function placeMap(map: SlideMap, area: Area, words: DeckWords, measure: MeasureText): PlacedMap {
  const cards = {
    full: map.actors.map((actor) => slideCard(actor, 'full', words, measure)),
    compact: map.actors.map((actor) => slideCard(actor, 'compact', words, measure)),
  }
  const thingsAt = ({ detail }: MapSize) => thingsOf(map, cards[detail])
  const found = largestThatFits((size) => placeClear(thingsAt(size), map.actors, spaceOf(area, size)))
  const size = found?.size ?? SMALLEST
  const boxes = found?.boxes ?? inArea(crowdedBoxes(thingsAt(size), spaceOf(area, size)))
  return placed(map, boxes, cards[size.detail], size, area, words, measure)
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
const LABEL_ROUNDS = 6

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

function placed(
  { actors, notes }: SlideMap,
  boxes: readonly Box[],
  cards: readonly SlideCard[],
  { points, detail }: MapSize,
  area: Area,
  { spheres }: DeckWords,
  measure: MeasureText,
): PlacedMap {
  const placedCards = actors.flatMap((actor, index) => {
    const [box, card] = [boxes[index], cards[index]]
    return box && card ? [{ actor, card, box }] : []
  })
  const placedNotes = notes.flatMap((note, index) => {
    const box = boxes[actors.length + index]
    return box ? [{ note, box }] : []
  })
  const zones = zonesOf(placedCards, area.width / (points / NAME_UNITS), spheres, measure)
  return { cards: placedCards, notes: placedNotes, zones, detail, unit: points / NAME_UNITS }
}

/** @param width of the area in map units: no word of a zone goes beyond it */
function zonesOf(
  cards: readonly PlacedCard[],
  width: number,
  words: DeckWords['spheres'],
  measure: MeasureText,
): LaidZone[] {
  const beside = { y: -FAR, width: FAR, height: 3 * FAR }
  const avoid = [...cards.map(({ box }) => box), { ...beside, x: MARGIN - FAR }, { ...beside, x: width - MARGIN }]
  const zones = SPHERES.flatMap((sphere) => {
    const own = cards.filter(({ actor }) => actor.sphere === sphere).map(({ box }) => box)
    return layoutZone(sphere, own, avoid, words[sphere], measure) ?? []
  })
  return inStack(zones)
}
