import { ZONE_NAME, ZONE_RADIUS, zoneAround } from '../../drawing/drawn-zone'
import { type Box, overlaps } from '../../drawing/geometry'
import { FREE_TEXT, STICKY } from '../../drawing/note'
import { PRINT_COLORS } from '../drawing/print-colors'
import { solidFill, sphereColor } from './colors'
import type { SlideZone } from './deck'
import { customGeometry, roundedOutline } from './geometry-xml'
import type { PlacedMap, PlacedNote } from './place-map'
import { shape } from './shapes'
import type { SlidePen } from './slide-pen'
import { textBody } from './text-body'
import { emu } from './units'
import { element, type Xml } from './xml'

// What people drew and wrote on the map beside its actors.

/** A drawn zone around the cards that lie in it, wherever the slide has them; what lies under it is seen through. */
export function drawNamedZone(zone: SlideZone, placed: PlacedMap, area: Box, pen: SlidePen): Xml[] {
  const around = boxAround(zone, placed)
  if (!around) return []
  const box = within(pen.onSlide(area, placed.unit).box(around), area)
  const { sphere, color, name } = zone
  const edge = sphere ? PRINT_COLORS[`${sphere}-edge`] : PRINT_COLORS[`paper-${color}-edge`]
  return [
    shape({ id: pen.nextId(), name, description: `${name} (${zone.actors.length})` }, box, {
      fill: sphere ? PRINT_COLORS[`${sphere}-tint`] : PRINT_COLORS[`paper-${color}`],
      fillOpacity: 0.45,
      line: element('a:ln', { w: emu(1) }, solidFill(edge)),
      geometry: customGeometry(box, [roundedOutline(box.width, box.height, ZONE_RADIUS * placed.unit)]),
      body: textBody({ locale: pen.locale, paragraphs: [] }),
    }),
  ]
}

/** Of the line with the name of a zone. */
const NAME_HEIGHT = 18
const NAME_INSET = 8

/** Its name in a corner where it covers neither a card nor the word of a sphere, over the links. */
export function drawZoneName(zone: SlideZone, placed: PlacedMap, area: Box, pen: SlidePen): Xml[] {
  const around = boxAround(zone, placed)
  if (!around || zone.name.trim() === '') return []
  const onMap = { x: 0, y: 0, width: area.width / placed.unit, height: area.height / placed.unit }
  const { x, y, width, height } = within(around, onMap)
  const style = { size: ZONE_NAME.style.size, weight: 700 }
  const size = { width: Math.min(width, pen.measure(zone.name, style) * 1.03 + 2 * NAME_INSET), height: NAME_HEIGHT }
  const [left, right] = [x + 2, x + width - size.width - 2]
  const [top, bottom] = [y + 2, y + height - NAME_HEIGHT - 2]
  const corners = [
    { x: left, y: top, ...size },
    { x: left, y: bottom, ...size },
    { x: right, y: top, ...size },
    { x: right, y: bottom, ...size },
  ]
  const taken = [...placed.cards.map((card) => card.box), ...placed.zones.map(({ labelBox }) => labelBox)]
  const free = corners.find((corner) => !taken.some((other) => overlaps(corner, other))) ?? corners[0]
  if (!free) return []
  const color = zone.sphere ? sphereColor(zone.sphere) : 'tx1'
  const run = { words: zone.name, size: style.size * placed.unit, isBold: true, color }
  return [
    shape({ id: pen.nextId(), name: zone.name }, pen.onSlide(area, placed.unit).box(free), {
      body: textBody({
        locale: pen.locale,
        anchor: 'middle',
        insets: { left: NAME_INSET * placed.unit },
        isOneLine: true,
        paragraphs: [{ runs: [run] }],
      }),
    }),
  ]
}

function boxAround({ actors }: SlideZone, { cards }: PlacedMap): Box | undefined {
  const inside = new Set(actors)
  return zoneAround(cards.filter(({ actor }) => inside.has(actor.id)).map(({ box }) => box))
}

function within(box: Box, area: Box): Box {
  const x = Math.max(box.x, area.x)
  const y = Math.max(box.y, area.y)
  return {
    x,
    y,
    width: Math.min(box.x + box.width, area.x + area.width) - x,
    height: Math.min(box.y + box.height, area.y + area.height) - y,
  }
}

/** A sticky note or a free text; who wrote it stays in the room. */
export function drawNote({ note, box }: PlacedNote, { unit }: PlacedMap, area: Box, pen: SlidePen): Xml {
  const look = note.isSticky ? STICKY : FREE_TEXT
  const lines = note.text.split(/\r\n|[\n\r]/)
  const paper = note.isSticky
    ? {
        fill: PRINT_COLORS[`paper-${note.color}`],
        line: element('a:ln', { w: emu(0.75) }, solidFill(PRINT_COLORS[`paper-${note.color}-edge`])),
      }
    : {}
  return shape({ id: pen.nextId(), name: lines[0] ?? '' }, pen.onSlide(area, unit).box(box), {
    ...paper,
    body: textBody({
      locale: pen.locale,
      insets: { left: look.paddingX * unit, right: look.paddingX * unit, top: look.paddingTop * unit },
      // Arial is a little wider than the font of the screen, in which the note was measured.
      paragraphs: lines.map((words) => ({ runs: [{ words, size: look.style.size * unit * 0.97, color: 'tx1' }] })),
    }),
  })
}
