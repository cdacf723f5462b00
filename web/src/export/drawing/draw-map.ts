import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import {
  type DrawnNote,
  type DrawnZone,
  type MapLayout,
  ZONE_LABEL_HEIGHT,
  ZONE_LABEL_STYLE,
} from '../../drawing/layout-plain-map'
import { type CardParts, drawCard, drawNameOf, drawUnnamedCard } from './draw-card'
import { drawBadges, drawLink } from './draw-link'
import { drawNamedZone, drawNote, drawZoneName } from './draw-note'
import { line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { group, path, type Shape } from './shape'

/** The part of a map that a view speaks of; all else steps back. */
export interface Lit {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
}

/** How much is left of what is not lit: enough to see that there is more, too little to read. */
const REST_OPACITY = 0.13

/** Zones under links under labels and badges, then texts, cards and sticky notes: the order of the screen. */
export function drawMap({ zones, namedZones, links, cards, notes }: MapLayout, parts: CardParts, lit?: Lit): Shape[] {
  const [stickies, texts] = [notes.filter(isSticky), notes.filter((note) => !isSticky(note))]
  const [litLinks, otherLinks] = parted(links, ({ link }) => !lit || lit.links.has(link.id))
  const [litCards, otherCards] = parted(cards, ({ actor }) => !lit || lit.actors.has(actor.id))
  const rest = (...shapes: readonly Shape[][]) =>
    shapes.some(({ length }) => length > 0) ? group({ opacity: REST_OPACITY }, shapes) : undefined
  const drawnLinks = (drawn: typeof links) => drawn.map((link) => drawLink(link))
  const drawnBadges = (drawn: typeof links) => drawn.flatMap((link) => drawBadges(link, parts.icons) ?? [])
  const drawnCards = (drawn: typeof cards) => drawn.map((card) => drawCard(card, parts))
  const isRestNamed = parts.look?.isRestNamed === true
  const around = [
    group(
      {},
      zones.map((zone) => drawZone(zone, groundOf(zone, parts))),
    ),
    group({}, namedZones.map(drawNamedZone)),
    group(
      {},
      namedZones.map((zone) => drawZoneName(zone, parts.icons)),
    ),
  ]
  return [
    ...(lit ? [group({ opacity: 0.45 }, around)] : around),
    rest(drawnLinks(otherLinks), drawnBadges(otherLinks)),
    rest(isRestNamed ? otherCards.map((card) => drawUnnamedCard(card, parts)) : drawnCards(otherCards)),
    group({}, drawnLinks(litLinks)),
    group({}, drawnBadges(litLinks)),
    group(
      { opacity: lit ? 0.6 : undefined },
      zones.map((zone) => drawZoneLabel(zone, groundOf(zone, parts))),
    ),
    lit ? rest(texts.map(drawNote)) : group({}, texts.map(drawNote)),
    isRestNamed
      ? group(
          {},
          otherCards.map((card) => drawNameOf(card, parts)),
        )
      : undefined,
    group({}, drawnCards(litCards)),
    lit ? rest(stickies.map(drawNote)) : group({}, stickies.map(drawNote)),
  ].filter((shape) => shape !== undefined)
}

function parted<Item>(items: readonly Item[], isLit: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isLit), items.filter((item) => !isLit(item))]
}

function isSticky({ note }: DrawnNote): boolean {
  return note.kind === 'sticky'
}

interface Ground {
  readonly tint: string
  readonly edge: string
  readonly word: string
}

/** Where another field gives the colours the ground has none: one colour says one thing. */
function groundOf({ sphere }: DrawnZone, { look }: CardParts): Ground {
  const hue = look?.isGroundPlain ? 'institutions' : sphere
  return {
    tint: PRINT_COLORS[`${hue}-tint`],
    edge: PRINT_COLORS[`${hue}-edge`],
    word: look?.isGroundPlain ? PRINT_COLORS['ink-2'] : PRINT_COLORS[sphere],
  }
}

function drawZone({ d }: DrawnZone, { tint, edge }: Ground): Shape {
  return path(d, { fill: tint, stroke: edge, strokeWidth: 1.25 })
}

/** With a halo of its zone, since links run under it. */
function drawZoneLabel({ label, labelBox }: DrawnZone, { word, tint }: Ground): Shape {
  return line(label, { x: labelBox.x, y: labelBox.y + ZONE_LABEL_HEIGHT - 5 }, ZONE_LABEL_STYLE, {
    fill: word,
    halo: { color: tint, width: 5 },
  })
}
