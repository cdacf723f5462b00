import { type Box, centreOf, containsBox, grown, overlaps, type Point } from '../../drawing/geometry'
import { CARD_LOOKS, type SlideCard } from './slide-card'

/** Kept free around a name that finds room, in map units. */
const GAP = { x: 7, y: 5 } as const

/**
 * Gives a name to each actor without one that has room for it where it stands, what tells most first; nobody else moves.
 *
 * @param order the indexes of all cards, those that should have a name first
 * @param named the card of each with its name
 * @param taken what names must not cover beside other cards
 */
export function nameMore<Card extends { readonly card: SlideCard; readonly box: Box }>(
  cards: readonly Card[],
  {
    order,
    named,
    taken,
    area,
  }: { order: readonly number[]; named: readonly SlideCard[]; taken: readonly Box[]; area: Box },
): Card[] {
  const all = [...cards]
  for (const index of order) {
    const [placed, card] = [all[index], named[index]]
    if (!placed || !card || placed.card.detail !== 'shape') continue
    const others = all.filter((other) => other !== placed).map(({ box }) => box)
    const isFree = (box: Box) =>
      containsBox(area, box) && ![...others, ...taken].some((other) => overlaps(grown(box, GAP.x, GAP.y), other))
    const box = placesFor(card, centreOf(placed.box)).find(isFree)
    if (box) all[index] = { ...placed, card, box }
  }
  return all
}

/** With its shape where it was, then around its middle, then to its left. */
function placesFor({ width, height, glyphSize }: SlideCard, { x, y }: Point): Box[] {
  const atGlyph = CARD_LOOKS.compact.glyphX + glyphSize / 2
  return [atGlyph, width / 2, width - atGlyph].map((before) => ({ x: x - before, y: y - height / 2, width, height }))
}
