import type { Box } from '../../drawing/geometry'
import { solidFill, sphereColor } from './colors'
import { CARD_SITES, type Fastening, fasten, unfastened } from './connection-sites'
import type { DeckWords, SlideLink, SlideMap } from './deck'
import { customGeometry, roundedOutline } from './geometry-xml'
import { paintedGlyph } from './glyph-outline'
import { drawLabels, type LabelledLine } from './link-labels'
import { linkLine } from './link-line'
import { NAME_UNITS, READABLE_POINTS } from './map-sizes'
import type { PlacedCard, PlacedMap } from './place-map'
import { connector, shape } from './shapes'
import { CARD_LOOKS } from './slide-card'
import type { SlidePen } from './slide-pen'
import { textBody } from './text-body'
import { emu } from './units'
import { drawNamedZone, drawNote, drawZoneName } from './written-shapes'
import { element, type Xml } from './xml'
import { drawZone, drawZoneLabel } from './zone-shape'

/** Zones under links under their words, and cards over all of them. */
export function drawMap(
  placed: PlacedMap,
  { links, zones }: Pick<SlideMap, 'links' | 'zones'>,
  area: Box,
  pen: SlidePen,
): Xml[] {
  const ids = new Map(placed.cards.map(({ actor }) => [actor.id, pen.nextId()]))
  const scale = Math.min(1, (placed.unit * NAME_UNITS) / READABLE_POINTS)
  const lines = fastened(placed, links)
  return [
    ...placed.zones.map((zone) => drawZone(zone, placed, area, pen)),
    ...zones.flatMap((zone) => drawNamedZone(zone, placed, area, pen)),
    ...lines.map((line) => drawLink(line, { ids, scale, area, unit: placed.unit }, pen)),
    ...placed.zones.map((zone) => drawZoneLabel(zone, placed, area, pen)),
    ...zones.flatMap((zone) => drawZoneName(zone, placed, area, pen)),
    ...drawLabels(lines, placed, area, pen),
    ...placed.cards.map((card) => drawCard(card, placed, area, pen, ids.get(card.actor.id) ?? pen.nextId())),
    ...placed.notes.map((note) => drawNote(note, placed, area, pen)),
  ]
}

type FastenedLine = LabelledLine & Fastening

/** Of cards: among more of them no straight line finds a way around all, and looking for one takes long. */
const MOST_TO_AVOID = 300

/** Each link between two sites of its cards; a link whose end is not on the slide is none. */
function fastened({ cards }: PlacedMap, links: readonly SlideLink[]): FastenedLine[] {
  const byId = new Map(cards.map(({ actor, box }) => [actor.id, { name: actor.name, card: unfastened(box) }]))
  const boxes = cards.length <= MOST_TO_AVOID ? cards.map(({ box }) => box) : []
  return links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    if (!from || !to || from === to) return []
    return [{ link, names: [from.name, to.name] as const, ...fasten(from.card, to.card, boxes) }]
  })
}

function drawLink(
  { link, from, to, startSite, endSite, names }: FastenedLine,
  view: {
    readonly ids: ReadonlyMap<string, number>
    readonly scale: number
    readonly area: Box
    readonly unit: number
  },
  pen: SlidePen,
): Xml {
  const onSlide = pen.onSlide(view.area, view.unit)
  const description = linkDescription(link, names, pen.words)
  return connector(
    { id: pen.nextId(), name: names.join(isOneWay(link) ? ' → ' : ' – '), description },
    {
      from: onSlide.point(from),
      to: onSlide.point(to),
      start: { id: view.ids.get(link.from) ?? 0, site: startSite },
      end: { id: view.ids.get(link.to) ?? 0, site: endSite },
    },
    linkLine(link, view.scale),
  )
}

function isOneWay({ kind }: SlideLink): boolean {
  return kind !== 'partnership'
}

/** What a screen reader says of a link: who, how closely, when, about what. */
function linkDescription(link: SlideLink, names: readonly [string, string], words: DeckWords): string {
  const { kind, level, state, themes, hasAgreement } = link
  const parts = [
    names.map((name) => name.trim() || words.nameless).join(isOneWay(link) ? ' → ' : ' – '),
    kind === 'partnership' && level ? words.levels[level] : words.kinds[kind],
    ...(state === 'current' ? [] : [words.states[state]]),
    ...(hasAgreement ? [words.agreement] : []),
    ...themes,
  ]
  return parts.join(', ')
}

/** The width of the line around a card, with which its shape is painted. */
const PEN = 1.25

function drawCard(
  { actor, card, box }: PlacedCard,
  { detail, unit }: PlacedMap,
  area: Box,
  pen: SlidePen,
  id: number,
): Xml {
  const look = CARD_LOOKS[detail]
  const { width, height } = { width: box.width * unit, height: box.height * unit }
  const size = look.glyphSize * unit
  const glyphAt = { x: look.glyphX * unit, y: (height - size) / 2 }
  const line = Math.max(0.25, PEN * Math.min(1, (unit * NAME_UNITS) / READABLE_POINTS))
  const name = actor.name.trim() || pen.words.nameless
  const words = [name, actor.type, pen.words.spheres[actor.sphere], ...(actor.isCarrier ? [pen.words.carrier] : [])]
  return shape({ id, name, description: words.join(', ') }, pen.onSlide(area, unit).box(box), {
    fill: 'bg1',
    line: element('a:ln', { w: emu(line) }, solidFill(sphereColor(actor.sphere)), element('a:miter', { lim: 800_000 })),
    geometry: customGeometry(
      { width, height },
      [roundedOutline(width, height, look.radius * unit), paintedGlyph(actor.sphere, glyphAt, size, line)],
      CARD_SITES,
    ),
    body: textBody({
      locale: pen.locale,
      anchor: 'middle',
      insets: { left: look.textX * unit, right: look.paddingRight * 0.8 * unit },
      paragraphs: [
        { runs: [{ words: card.name, size: look.name.size * unit, isBold: true, color: 'tx1' }] },
        ...(card.line === ''
          ? []
          : [{ runs: [{ words: card.line, size: look.type.size * unit, color: 'tx2' as const }] }]),
      ],
    }),
  })
}
