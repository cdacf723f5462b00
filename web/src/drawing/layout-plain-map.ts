import type { ActorId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { type Note, noteOf } from '@maillage/shared/map/note'
import type { PlacedActor, PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { type Zone, zoneOf } from '@maillage/shared/map/zone'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { PillPlaces } from './badge-places'
import { type CardSize, cardBox, cardSize, type MeasureText, type TextStyle } from './card'
import { zoneBox } from './drawn-zone'
import { freePlaces } from './free-places'
import { type Box, boundsOf, type Point } from './geometry'
import { zoneBounds, zoneLabelBox, zonePath } from './hull'
import { type Badge, badgesOf, type LinkLook, linkLook } from './link-look'
import { marksOf, type PlacedMark } from './link-marks'
import { type LinkPath, linkLanes, linkPath } from './link-path'
import { layoutNote, type NoteLayout } from './note'
import { quietLinks } from './quiet-links'

/** The words on a map, in the reader's language. */
export interface MapLabels {
  typeLabel(type: string): string
  sphereLabel(sphere: Sphere): string
}

export interface DrawnCard {
  readonly actor: PlacedActor
  readonly sphere: Sphere
  readonly size: CardSize
  readonly box: Box
  readonly linkCount: number
}

export interface DrawnLink {
  readonly link: Link
  readonly path: LinkPath
  readonly look: LinkLook
  /** Drawn faded, see `quietLinks`. */
  readonly isQuiet: boolean
  readonly marks: readonly PlacedMark[]
  readonly badges: readonly Badge[]
  /** The centre of the pill with the badges. */
  readonly badgePlace: Point
}

export interface DrawnZone {
  readonly sphere: Sphere
  /** The outline, as the data of an SVG path. */
  readonly d: string
  readonly label: string
  readonly labelBox: Box
}

/** A note with its text in lines. */
export interface DrawnNote {
  readonly note: Note
  readonly layout: NoteLayout
  readonly box: Box
}

/** A zone that somebody drew. */
export interface NamedZone {
  readonly zone: Zone
  readonly box: Box
}

/**
 * A map with everything in its place: zones lie under links, links under badges and labels, all under free texts,
 * cards and sticky notes, in this order.
 */
export interface MapLayout {
  readonly cards: readonly DrawnCard[]
  readonly links: readonly DrawnLink[]
  /** Around the actors of each sphere. */
  readonly zones: readonly DrawnZone[]
  /** Those that people drew, the largest first, over the others. */
  readonly namedZones: readonly NamedZone[]
  readonly notes: readonly DrawnNote[]
  /** Around all that is drawn; an empty map has none. */
  readonly bounds: Box | undefined
}

/** Of the label of a zone. */
export const ZONE_LABEL_STYLE: TextStyle = { size: 13, weight: 640 }
export const ZONE_LABEL_HEIGHT = 18

/** Lays out a whole map as the canvas draws it, for exports and small maps. */
export function layoutPlainMap(map: PlainMap, labels: MapLabels, measure: MeasureText): MapLayout {
  const cards = layoutCards(map, labels, measure)
  const boxes = new Map(cards.map(({ actor, box }) => [actor.id, box]))
  const zones = layoutZones(cards, labels.sphereLabel, measure)
  const links = layoutLinks(
    map,
    boxes,
    zones.map(({ labelBox }) => labelBox),
  )
  const namedZones = layoutNamedZones(map, cards)
  const notes = layoutNotes(map, measure)
  const drawn = [...namedZones, ...notes].map(({ box }) => box)
  const bounds = boundsOf([...boxes.values(), ...zones.map((zone) => zone.bounds), ...drawn])
  return { cards, links, zones, namedZones, notes, bounds }
}

function layoutNamedZones({ zones }: PlainMap, cards: readonly DrawnCard[]): NamedZone[] {
  return zones
    .flatMap((record) => {
      const zone = zoneOf(record)
      return zone ? [{ zone, box: zoneBox(zone, cards) }] : []
    })
    .sort((a, b) => areaOf(b.box) - areaOf(a.box))
}

function layoutNotes({ notes }: PlainMap, measure: MeasureText): DrawnNote[] {
  return notes.flatMap((record) => {
    const note = noteOf(record)
    if (!note) return []
    const layout = layoutNote(note, measure)
    const [x, y] = note.position
    return [{ note, layout, box: { x, y, width: layout.width, height: layout.height } }]
  })
}

function layoutCards(map: PlainMap, { typeLabel }: MapLabels, measure: MeasureText): DrawnCard[] {
  const sizes = new Map(map.actors.map(({ id, name, type }) => [id, cardSize(name, typeLabel(type), measure)]))
  const linkCounts = countLinks(map.links)
  const at = (actor: PlacedActor, position: PlacedActor['position']): DrawnCard[] => {
    const size = sizes.get(actor.id)
    if (!size || !position) return []
    const linkCount = linkCounts.get(actor.id) ?? 0
    return [{ actor, sphere: sphereOf(actor.type), size, box: cardBox(position, size), linkCount }]
  }
  const placed = map.actors.flatMap((actor) => at(actor, actor.position))
  const unplaced = map.actors.flatMap(({ id, position }) => {
    const size = sizes.get(id)
    return size && !position ? [{ id, size }] : []
  })
  const places = freePlaces(
    unplaced,
    placed.map(({ box }) => box),
  )
  return map.actors.flatMap((actor) => at(actor, actor.position ?? places.get(actor.id)))
}

function countLinks(links: readonly Link[]): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>()
  for (const { from, to } of links) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  return counts
}

/** The links between cards, wherever these stand; those of which an end is not drawn are left out. */
export function layoutLinks(
  { actors, links }: Pick<PlainMap, 'actors' | 'links'>,
  cards: ReadonlyMap<ActorId, Box>,
  zoneLabels: readonly Box[],
): DrawnLink[] {
  const lanes = linkLanes(links)
  const quiet = quietLinks(actors, links)
  const pills = new PillPlaces(cards.values(), zoneLabels)
  return links.flatMap((link) => {
    const [from, to] = [cards.get(link.from), cards.get(link.to)]
    if (!from || !to) return []
    const path = linkPath(from, to, lanes.get(link.id))
    const look = linkLook(link)
    const badges = badgesOf(link)
    const badgePlace = path.at(pills.take(path, badges.length))
    return [{ link, path, look, isQuiet: quiet.has(link.id), marks: marksOf(look, path), badges, badgePlace }]
  })
}

export interface LaidZone extends DrawnZone {
  /** With its rim. */
  readonly bounds: Box
}

/**
 * The zones around the cards of each sphere; one actor is enough, so that the word of its sphere is there.
 * The largest lie lowest: a far actor of one sphere does not hide the zones that lie between.
 */
export function layoutZones(
  cards: readonly { readonly sphere: Sphere; readonly box: Box }[],
  sphereLabel: MapLabels['sphereLabel'],
  measure: MeasureText,
): LaidZone[] {
  const all = cards.map(({ box }) => box)
  const zones = SPHERES.flatMap((sphere) => {
    const boxes = cards.filter((card) => card.sphere === sphere).map(({ box }) => box)
    return layoutZone(sphere, boxes, all, sphereLabel(sphere), measure) ?? []
  })
  return inStack(zones)
}

/** @param avoid boxes that its label should not cover */
export function layoutZone(
  sphere: Sphere,
  boxes: readonly Box[],
  avoid: readonly Box[],
  label: string,
  measure: MeasureText,
): LaidZone | undefined {
  const labelSize = { width: measure(label, ZONE_LABEL_STYLE), height: ZONE_LABEL_HEIGHT }
  const labelBox = zoneLabelBox(boxes, labelSize, avoid)
  const bounds = labelBox && zoneBounds([...boxes, labelBox])
  return bounds && { sphere, label, labelBox, bounds, d: zonePath([...boxes, labelBox]) }
}

/** The largest first, since they lie lowest. */
export function inStack<Zone extends Pick<LaidZone, 'bounds'>>(zones: readonly Zone[]): Zone[] {
  return zones.toSorted((a, b) => areaOf(b.bounds) - areaOf(a.bounds))
}

function areaOf({ width, height }: Box): number {
  return width * height
}
