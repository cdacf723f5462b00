import type { Sphere } from '@maillage/shared/map/sphere'
import { PRINT_COLORS } from '../drawing/print-colors'
import { type Color, lookColor, solidFill } from './colors'
import { CARD_SITES } from './connection-sites'
import type { SlideActor } from './deck'
import { customGeometry, roundedOutline } from './geometry-xml'
import { filledGlyph, paintedGlyph } from './glyph-outline'
import { NAME_UNITS, READABLE_POINTS } from './map-sizes'
import type { PlacedCard } from './place-map'
import { shape } from './shapes'
import { CARD_LOOKS, type SlideCard } from './slide-card'
import type { SlidePen } from './slide-pen'
import { type Paragraph, textBody } from './text-body'
import { emu } from './units'
import { element, type Xml } from './xml'
import type { ZoneView } from './zone-shape'

/** The width of the line around a card, with which its shape is painted. */
const PEN = 1.25

/**
 * An actor as one shape that can be moved and written in, or, without a name, as the shape of its sphere; its texts for
 * screen readers say all of it.
 *
 * @param id by which links are fastened to it
 */
export function drawCard(
  { actor, card, box }: PlacedCard,
  unit: number,
  view: ZoneView,
  pen: SlidePen,
  id: number,
): Xml {
  const name = actor.name.trim() || pen.words.nameless
  const named = { id, name, description: descriptionOf(actor, name, pen) }
  const place = pen.onSlide(view.area, unit).box(box)
  if (card.detail === 'shape') {
    return shape(named, place, {
      fill: lookColor(actor.color),
      line: element('a:ln', { w: emu(0.5) }, solidFill('bg1')),
      geometry: customGeometry(place, [filledGlyph(actor.sphere, { x: 0, y: 0 }, place.width)], CARD_SITES),
      body: textBody({ locale: pen.locale, paragraphs: [] }),
    })
  }
  const look = CARD_LOOKS[card.detail]
  const size = card.glyphSize * unit
  const at = { x: look.glyphX * unit, y: (place.height - size) / 2 }
  const line = Math.max(0.25, PEN * Math.min(1, (unit * NAME_UNITS) / READABLE_POINTS))
  return shape(named, place, {
    fill: actor.isRest ? 'bg2' : 'bg1',
    line: element('a:ln', { w: emu(line) }, solidFill(edgeOf(actor, view)), element('a:miter', { lim: 800_000 })),
    geometry: customGeometry(
      place,
      [roundedOutline(place.width, place.height, look.radius * unit), paintedGlyph(actor.sphere, at, size, line)],
      CARD_SITES,
    ),
    body: textBody({
      locale: pen.locale,
      anchor: 'middle',
      insets: { left: card.textX * unit, right: look.paddingRight * 0.8 * unit },
      paragraphs: textsOf(card, card.detail, actor.isRest, unit),
    }),
  })
}

function edgeOf({ isRest, sphere, color }: SlideActor, { isGroundPlain }: ZoneView): Color {
  const ground: Sphere = isGroundPlain ? 'institutions' : sphere
  return isRest ? PRINT_COLORS[`${ground}-edge`] : lookColor(color)
}

function textsOf(
  { name, lines }: SlideCard,
  detail: keyof typeof CARD_LOOKS,
  isRest: boolean,
  unit: number,
): Paragraph[] {
  const { name: nameStyle, type } = CARD_LOOKS[detail]
  return [
    { runs: [{ words: name, size: nameStyle.size * unit, isBold: !isRest, color: isRest ? 'tx2' : 'tx1' }] },
    ...lines.map((words) => ({ runs: [{ words, size: type.size * unit, color: 'tx2' as const }] })),
  ]
}

function descriptionOf({ type, sphere, isCarrier, said }: SlideActor, name: string, { words }: SlidePen): string {
  return [name, type, words.spheres[sphere], isCarrier ? words.carrier : '', said.whole].filter(Boolean).join(', ')
}
