import type { PlainMap } from '@maillage/shared/map/plain-map'
import { pillWidth } from '../drawing/badge-places'
import type { MeasureText } from '../drawing/card'
import { type Box, boundsOf, centreOf, grown, overlaps, type Point } from '../drawing/geometry'
import {
  type DrawnCard,
  type DrawnLink,
  type DrawnZone,
  layoutLinks,
  type MapLabels,
  type MapLayout,
  type NamedZone,
} from '../drawing/layout-plain-map'
import type { MapReading } from '../map-session/map-reading'
import { isLit } from './is-lit'
import { nearerCards } from './nearer-cards'
import { boxAround, lookOf, type RoomCard } from './room-card'
import { RIM, RIM_ABOVE } from './room-rim'
import type { Scales, Size } from './room-size'
import { roomZones } from './room-zones'

/** From the units of the drawing to the pixels of its stage: times `scale`, then shifted. */
export interface Camera extends Point {
  readonly scale: number
}

/** What is drawn of a map on a stage, so that each name that is written can be read from the back of the room. */
export interface RoomLayout {
  readonly cards: readonly RoomCard[]
  readonly links: readonly DrawnLink[]
  readonly zones: readonly DrawnZone[]
  readonly namedZones: readonly NamedZone[]
  readonly camera: Camera
  /** From a place on the map to one in the drawing, which differ where cards were moved together: times, then plus. */
  readonly place: { readonly kx: number; readonly ky: number; readonly x: number; readonly y: number }
  /** Whether there is so much that links are drawn thin, and carry nothing. */
  readonly isDense: boolean
}

export interface RoomOptions {
  readonly map: PlainMap
  /** The map as the canvas draws it. */
  readonly whole: MapLayout
  /** Undefined: all of it. */
  readonly lit: MapReading | undefined
  readonly isRestHidden: boolean
  /** Whether the names of what is not lit are written too. */
  readonly isRestNamed: boolean
  /** What is framed; what is lit, where it is not said. */
  readonly area: Box | undefined
  readonly stage: Size
  readonly scales: Scales
  readonly labels: MapLabels
  readonly measure: MeasureText
}

/** More actors at once are an overview: their links show where there are many. */
const DENSE = 60
/** On a narrower stage names need all the room, in map units. */
const NARROW = 480
/** Of a link, on both sides of what it carries. */
const ROOM_BESIDE_PILL = 44
/** Of the stage, which the words of spheres keep off. */
const LABEL_RIM = 12
/** Cards that are moved together may go a little nearer in one direction than in the other. */
const MOST_STRETCH = 1.4
const AS_ON_MAP = { kx: 1, ky: 1, x: 0, y: 0 }

/**
 * As on the canvas where names are large enough so; else cards come nearer to one another than on the map, and lose their
 * second line, and at last the least linked their names. None changes its place beside another.
 */
export function roomLayout(options: RoomOptions): RoomLayout {
  const { whole, lit, stage, scales } = options
  const cards = options.isRestHidden ? whole.cards.filter(({ actor }) => isLit(lit, actor.id)) : whole.cards
  const litCards = cards.filter(({ actor }) => isLit(lit, actor.id))
  const framed = boundsOf((litCards.length > 0 ? litCards : cards).map(({ box }) => box))
  const area = options.area ?? (framed && rimmed(framed)) ?? { x: 0, y: 0, width: 1, height: 1 }
  const fitting = Math.min(stage.width / area.width, stage.height / area.height)
  if (fitting >= scales.smallest) return asOnMap(options, cards, area, Math.min(fitting, scales.largest))
  return closer(options, cards, litCards, area)
}

function rimmed(box: Box): Box {
  const { x, y, width, height } = grown(box, RIM)
  return { x, y: y - (RIM_ABOVE - RIM), width, height: height + RIM_ABOVE - RIM }
}

function asOnMap(options: RoomOptions, cards: readonly DrawnCard[], area: Box, scale: number): RoomLayout {
  const { whole, lit, stage, isRestHidden } = options
  const centre = centreOf(area)
  const [width, height] = [stage.width / scale, stage.height / scale]
  const seen = { x: centre.x - width / 2, y: centre.y - height / 2, width, height }
  const drawn = new Set(cards.map(({ actor }) => actor.id))
  return {
    cards: cards.map(({ actor, sphere, linkCount, box, size }) => {
      const { nameLines, typeLine } = size
      return { actor, sphere, linkCount, box, nameLines, typeLine, form: 'whole' }
    }),
    links: isRestHidden
      ? whole.links.filter(({ link }) => drawn.has(link.from) && drawn.has(link.to) && (!lit || lit.links.has(link.id)))
      : whole.links,
    zones: roomZones(
      cards,
      cards.filter(({ actor, box }) => isLit(lit, actor.id) && overlaps(seen, box)),
      grown(seen, -LABEL_RIM),
      options,
    ),
    namedZones: whole.namedZones,
    camera: { scale, x: stage.width / 2 - centre.x * scale, y: stage.height / 2 - centre.y * scale },
    place: AS_ON_MAP,
    isDense: false,
  }
}

/** Names at the smallest size that can be read, and cards as near to one another as the stage is then large. */
function closer(
  options: RoomOptions,
  cards: readonly DrawnCard[],
  litCards: readonly DrawnCard[],
  area: Box,
): RoomLayout {
  const { stage, scales, labels, measure, lit, map, isRestHidden } = options
  const scale = scales.smallest
  const room: Box = { x: 0, y: 0, width: stage.width / scale, height: stage.height / scale }
  const place = placing(area, room)
  const toPlace = (box: Box): Point => {
    const { x, y } = centreOf(box)
    return { x: x * place.kx + place.x, y: y * place.ky + place.y }
  }
  const isFramed = ({ box }: DrawnCard) => isInside(area, centreOf(box))
  const named = options.isRestNamed ? [...litCards, ...cards.filter((card) => !litCards.includes(card))] : litCards
  const moved = nearerCards(named.filter(isFramed), { room, toPlace, labels, measure, lit })
  const known = new Set(moved.map(({ actor }) => actor.id))
  const others = cards
    .filter(({ actor }) => !known.has(actor.id))
    .map((card) => {
      const look = lookOf(card, 'shape', '', measure, 0)
      return { ...look, box: boxAround(toPlace(card.box), look) }
    })
  const all = [...others, ...moved]
  const zones = roomZones(
    all,
    moved.filter(({ actor }) => isLit(lit, actor.id)),
    grown(room, -LABEL_RIM),
    options,
  )
  const boxes = new Map(all.map(({ actor, box }) => [actor.id, box]))
  const links = map.links.filter(({ id }) => !isRestHidden || !lit || lit.links.has(id))
  const isDense = moved.length > DENSE
  const labelBoxes = zones.map(({ labelBox }) => labelBox)
  return {
    cards: all,
    links: layoutLinks({ actors: map.actors, links }, boxes, labelBoxes).map((link) =>
      isDense ? { ...link, badges: [], marks: [] } : withRoomForBadges(link, room),
    ),
    zones,
    namedZones: [],
    camera: { scale, x: 0, y: 0 },
    place,
    isDense,
  }
}

/** What a link carries is shown where it does not hide the link. */
function withRoomForBadges(drawn: DrawnLink, room: Box): DrawnLink {
  const { from, to } = drawn.path
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const hasRoom = room.width >= NARROW && length >= pillWidth(drawn.badges.length) + ROOM_BESIDE_PILL
  return hasRoom ? drawn : { ...drawn, badges: [] }
}

/** Where the area lies on a stage without its rim. */
function placing(area: Box, room: Box): RoomLayout['place'] {
  const [kx, ky] = [room.width / area.width, room.height / area.height]
  const most = Math.min(kx, ky) * MOST_STRETCH
  const [usedX, usedY] = [Math.min(kx, most), Math.min(ky, most)]
  const centre = centreOf(area)
  return {
    kx: usedX,
    ky: usedY,
    x: room.width / 2 - centre.x * usedX,
    y: room.height / 2 - centre.y * usedY,
  }
}

function isInside(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}
