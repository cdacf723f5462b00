import type { MeasureText } from '../drawing/card'
import { type Box, overlaps, type Point } from '../drawing/geometry'
import type { DrawnCard, MapLabels } from '../drawing/layout-plain-map'
import type { MapReading } from '../map-session/map-reading'
import { isLit } from './is-lit'
import { makeRoom, within } from './make-room'
import { boxAround, type CardForm, lookOf, type RoomCard } from './room-card'
import { RIM, RIM_ABOVE } from './room-rim'

/** A name on several lines takes so much of the stage at most, and no more map units than these. */
const NAME_SHARE = 0.26
const WIDEST_NAME = 132
/** More are not looked at one by one. */
const MOST_MOVED = 160
/** On a narrow stage zones may be cut at its sides. */
const RIM_SHARE = 0.04

/**
 * Ways to draw cards that come nearer to one another, the most telling first: how much of the stage they may cover, so that
 * links have room between them, how far they stay apart, and which share of the actors keeps a name.
 */
const WAYS: readonly Way[] = [
  { form: 'whole', covered: 0.32, gap: 34, named: 1 },
  { form: 'named', covered: 0.32, gap: 30, named: 1 },
  { form: 'named', covered: 0.4, gap: 20, named: 1 },
  ...[1, 0.85, 0.7, 0.55].map((named): Way => ({ form: 'named', covered: 0.46, gap: 12, named })),
]

interface Way {
  readonly form: CardForm
  readonly covered: number
  readonly gap: number
  readonly named: number
}

/** Where the middle of something on the map stands on the stage. */
export type ToPlace = (box: Box) => Point

export interface NearerOptions {
  /** The stage, in the units of the drawing. */
  readonly room: Box
  readonly toPlace: ToPlace
  readonly labels: MapLabels
  readonly measure: MeasureText
  readonly lit: MapReading | undefined
}

/**
 * Cards on a stage on which they lie nearer to one another than on the map, each with its name as far as there is room, the
 * lit and the most linked first.
 */
export function nearerCards(
  cards: readonly DrawnCard[],
  { room, toPlace, labels, measure, lit }: NearerOptions,
): RoomCard[] {
  const rim = Math.min(RIM, room.width * RIM_SHARE)
  const inner = { x: rim, y: RIM_ABOVE, width: room.width - 2 * rim, height: room.height - RIM - RIM_ABOVE }
  const byLinks = cards.toSorted(inOrderOf(lit))
  const [first, rest] = [byLinks.slice(0, MOST_MOVED), byLinks.slice(MOST_MOVED)]
  const nameWidth = Math.min(WIDEST_NAME, room.width * NAME_SHARE)
  const inWay = ({ form, covered, gap, named }: Way): RoomCard[] | undefined => {
    const looks = first.map((card, index) =>
      lookOf(
        card,
        index < named * first.length ? form : 'shape',
        labels.typeLabel(card.actor.type),
        measure,
        nameWidth,
      ),
    )
    const boxes = looks.map((look, index) => boxAround(toPlace((first[index] as DrawnCard).box), look))
    if (coveredBy(boxes) > covered * inner.width * inner.height) return undefined
    const placed = makeRoom(boxes, inner, gap)
    return placed && looks.map((look, index) => ({ ...look, box: placed[index] as Box }))
  }
  for (const way of WAYS) {
    const placed = inWay(way)
    if (placed) return [...shapesOf(rest, toPlace, measure), ...placed]
  }
  return whereTheyStand(byLinks, toPlace, (card) => lookOf(card, 'named', '', measure, nameWidth), measure, inner)
}

function shapesOf(cards: readonly DrawnCard[], toPlace: ToPlace, measure: MeasureText): RoomCard[] {
  return cards.map((card) => {
    const look = lookOf(card, 'shape', '', measure, 0)
    return { ...look, box: boxAround(toPlace(card.box), look) }
  })
}

/** None moves; those keep their names that cover no other name. */
function whereTheyStand(
  cards: readonly DrawnCard[],
  toPlace: ToPlace,
  namedLook: (card: DrawnCard) => ReturnType<typeof lookOf>,
  measure: MeasureText,
  inner: Box,
): RoomCard[] {
  const named: RoomCard[] = []
  const others: DrawnCard[] = []
  for (const card of cards) {
    const look = namedLook(card)
    const box = within(boxAround(toPlace(card.box), look), inner)
    if (named.some((other) => overlaps(other.box, box))) others.push(card)
    else named.push({ ...look, box })
  }
  return [...shapesOf(others, toPlace, measure), ...named]
}

/** What is lit first, then what has the most links; the same order for everybody. */
function inOrderOf(lit: MapReading | undefined) {
  return (a: DrawnCard, b: DrawnCard): number => {
    const byLight = Number(isLit(lit, b.actor.id)) - Number(isLit(lit, a.actor.id))
    return byLight || b.linkCount - a.linkCount || (a.actor.id < b.actor.id ? -1 : 1)
  }
}

function coveredBy(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0)
}
