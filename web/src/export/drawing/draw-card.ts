import type { Actor, Programme } from '@maillage/shared/map/actor'
import { CARD, glyphPlace, type MeasureText, NAME_STYLE, type TextStyle, TYPE_STYLE } from '../../drawing/card'
import { CARD_MARKS, cardMarks } from '../../drawing/card-marks'
import type { DrawnCard } from '../../drawing/layout-plain-map'
import { drawGlyph, drawIcon } from './draw-glyph'
import { type LineLook, line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { type GroupShape, group, rect, type Shape } from './shape'
import type { SheetIcons, SheetWords } from './sheet'
import type { SheetLook } from './sheet-look'

export interface CardParts {
  readonly icons: SheetIcons
  readonly words: Pick<SheetWords, 'carrier' | 'nameless' | 'programmes'>
  /** How many agreements of each actor end soon. */
  readonly endings: ReadonlyMap<string, number>
  readonly measure: MeasureText
  readonly look?: SheetLook | undefined
}

const COUNT_STYLE: TextStyle = { size: 13, weight: 640 }
const FLAG_STYLE: TextStyle = { size: 12, weight: 640 }
const OWN_CORNER = { x: 0, y: 0 } as const

/** An actor as it stands on the map: shape, name, type and number of links. */
export function drawCard(card: DrawnCard, parts: CardParts): GroupShape {
  return group({ x: card.box.x, y: card.box.y }, drawUnnamed(card, parts), drawLines(card, parts))
}

/** The same without its name. */
export function drawUnnamedCard(card: DrawnCard, parts: CardParts): GroupShape {
  return group({ x: card.box.x, y: card.box.y }, drawUnnamed(card, parts))
}

/** The name alone where its card has it, for cards that step back: links run under it. */
export function drawNameOf(card: DrawnCard, parts: CardParts): GroupShape {
  const look = { fill: PRINT_COLORS['ink-2'], halo: { color: PRINT_COLORS.surface, width: 4 } }
  return group({ x: card.box.x, y: card.box.y }, drawLines(card, parts, look))
}

function drawUnnamed({ actor, sphere, size, box: { width, height }, linkCount }: DrawnCard, parts: CardParts): Shape[] {
  const look = parts.look?.cards.get(actor.id)
  const extra = (size.nameLines.length - 1) * CARD.lineHeight
  return [
    rect({ ...OWN_CORNER, width, height, radius: CARD.radius, fill: PRINT_COLORS.surface, stroke: PRINT_COLORS.line }),
    drawGlyph(sphere, parts.icons, glyphPlace(height, look?.scale), look?.color),
    line(size.typeLine, { x: CARD.textX, y: CARD.typeY + extra }, TYPE_STYLE, { fill: PRINT_COLORS['ink-2'] }),
    line(String(linkCount), { x: width - CARD.paddingRight, y: CARD.nameY }, COUNT_STYLE, {
      fill: PRINT_COLORS['ink-2'],
      anchor: 'end',
    }),
    actor.isCarrier ? drawFlag(parts) : undefined,
    drawMarks(actor, height, parts),
  ].filter((shape) => shape !== undefined)
}

function drawLines({ actor, size }: DrawnCard, { words }: CardParts, look: LineLook = {}): GroupShape {
  const lines = size.nameLines.map((name, index) =>
    line(name || words.nameless, { x: CARD.textX, y: CARD.nameY + index * CARD.lineHeight }, NAME_STYLE, look),
  )
  return group({ title: size.isCut ? actor.name : undefined }, lines)
}

/** Astride the bottom edge, as on the map. */
function drawMarks(
  actor: Actor,
  cardHeight: number,
  { icons, words, endings, measure, look }: CardParts,
): GroupShape | undefined {
  const programmeWord = (programme: Programme) => words.programmes[programme]
  const marks = cardMarks(actor, endings.get(actor.id) ?? 0, programmeWord, look?.cards.get(actor.id)?.word)
  if (!marks) return undefined
  const { x, height, paddingX, iconSize, gap, below } = CARD_MARKS
  const textWidth = marks.text ? measure(marks.text, FLAG_STYLE) : 0
  const iconX = paddingX + (textWidth > 0 ? textWidth + gap : 0)
  const width = (marks.hasAgreementEnding ? iconX + iconSize : paddingX + textWidth) + paddingX
  return group(
    { x, y: cardHeight - below },
    rect({
      ...OWN_CORNER,
      width,
      height,
      radius: height / 2,
      fill: PRINT_COLORS.surface,
      stroke: PRINT_COLORS['line-strong'],
    }),
    marks.text ? line(marks.text, { x: paddingX, y: 13.2 }, FLAG_STYLE, { fill: PRINT_COLORS['ink-2'] }) : undefined,
    marks.hasAgreementEnding
      ? drawIcon(icons.ending, { x: iconX, y: (height - iconSize) / 2, size: iconSize }, PRINT_COLORS['ink-2'])
      : undefined,
  )
}

/** Astride the top edge of the card that carries the coordination. */
function drawFlag({ icons, words, measure }: CardParts): GroupShape {
  const width = measure(words.carrier, FLAG_STYLE) + 31
  return group(
    { x: 10, y: -12 },
    rect({ ...OWN_CORNER, width, height: 20, radius: 10, fill: PRINT_COLORS.ink }),
    drawIcon(icons.flag, { x: 7, y: 4, size: 12 }, PRINT_COLORS['on-ink']),
    line(words.carrier, { x: 23, y: 14.2 }, FLAG_STYLE, { fill: PRINT_COLORS['on-ink'] }),
  )
}
