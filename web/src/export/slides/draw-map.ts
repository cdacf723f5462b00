import type { Box } from '../../drawing/geometry'
import { type Fastening, fasten, unfastened } from './connection-sites'
import type { DeckWords, SlideLink, SlideMap } from './deck'
import { drawCard } from './draw-card'
import { drawLabels, type LabelledLine } from './link-labels'
import { linkLine } from './link-line'
import { NAME_UNITS, READABLE_POINTS } from './map-sizes'
import type { PlacedCard, PlacedMap } from './place-map'
import { connector } from './shapes'
import type { SlidePen } from './slide-pen'
import { drawNamedZone, drawNote, drawZoneName } from './written-shapes'
import type { Xml } from './xml'
import { drawZone, drawZoneLabel } from './zone-shape'

/** Zones under links under their words, and cards over all of them. */
export function drawMap(
  placed: PlacedMap,
  { links, zones, isGroundPlain }: Pick<SlideMap, 'links' | 'zones' | 'isGroundPlain'>,
  area: Box,
  pen: SlidePen,
): Xml[] {
  const ids = new Map(placed.cards.map(({ actor }) => [actor.id, pen.nextId()]))
  // Of an overview, links are as thin as lets one see its actors.
  const thinness = placed.hasUnnamed ? THIN : 1
  const scale = Math.min(1, (placed.unit * NAME_UNITS) / READABLE_POINTS) * thinness
  const lines = fastened(placed, links)
  const view = { area, isGroundPlain }
  return [
    ...placed.zones.map((zone) => drawZone(zone, placed, view, pen)),
    ...zones.flatMap((zone) => drawNamedZone(zone, placed, area, pen)),
    ...lines.map((line) => drawLink(line, { ids, scale, area, unit: placed.unit }, pen)),
    ...placed.zones.map((zone) => drawZoneLabel(zone, placed, view, pen)),
    ...zones.flatMap((zone) => drawZoneName(zone, placed, area, pen)),
    ...drawLabels(lines, placed, area, pen),
    ...inOrder(placed.cards).map((card) =>
      drawCard(card, placed.unit, view, pen, ids.get(card.actor.id) ?? pen.nextId()),
    ),
    ...placed.notes.map((note) => drawNote(note, placed, area, pen)),
  ]
}

/** What has a name lies over what has none. */
function inOrder(cards: readonly PlacedCard[]): PlacedCard[] {
  const isNamed = ({ card }: PlacedCard) => card.detail !== 'shape'
  return [...cards.filter((card) => !isNamed(card)), ...cards.filter(isNamed)]
}

/** As on a projected overview. */
const THIN = 0.6

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
