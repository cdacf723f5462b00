import type { PlacedActor } from '@maillage/shared/map/plain-map'
import type { Sphere } from '@maillage/shared/map/sphere'
import { cardSize, type MeasureText, NAME_STYLE } from '../drawing/card'
import type { Box } from '../drawing/geometry'
import type { DrawnCard } from '../drawing/layout-plain-map'
import { wrappedText } from '../drawing/note'

/** How an actor is drawn: the card of the canvas, one with its name alone, or its shape where there is no room for a name. */
export type CardForm = 'whole' | 'named' | 'shape'

export interface RoomCard {
  readonly actor: PlacedActor
  readonly sphere: Sphere
  readonly form: CardForm
  readonly nameLines: readonly string[]
  readonly typeLine: string
  readonly linkCount: number
  readonly box: Box
}

/** Where things stand on a card with a name alone, in map units. */
export const NAMED = { glyphX: 8, glyphSize: 24, textX: 38, firstY: 23, lineHeight: 17, paddingRight: 12 } as const
export const SHAPE_SIZE = 26
const NAMED_HEIGHT = 36
const MOST_LINES = 3

type Look = Omit<RoomCard, 'box'> & { readonly width: number; readonly height: number }

/**
 * An actor in a form, with the size that this takes.
 *
 * @param nameWidth how wide a name that stands alone may be before it goes on below, in map units
 */
export function lookOf(
  { actor, sphere, linkCount }: DrawnCard,
  form: CardForm,
  typeLabel: string,
  measure: MeasureText,
  nameWidth: number,
): Look {
  const base = { actor, sphere, form, linkCount }
  if (form === 'shape') return { ...base, nameLines: [], typeLine: '', width: SHAPE_SIZE, height: SHAPE_SIZE }
  if (form === 'whole') {
    const { width, height, nameLines, typeLine } = cardSize(actor.name, typeLabel, measure)
    return { ...base, nameLines, typeLine, width, height }
  }
  const nameLines = linesOf(actor.name, (line) => measure(line, NAME_STYLE) <= nameWidth)
  const textWidth = Math.max(...nameLines.map((line) => measure(line, NAME_STYLE)))
  return {
    ...base,
    nameLines,
    typeLine: '',
    width: Math.ceil(NAMED.textX + textWidth + NAMED.paddingRight),
    height: NAMED_HEIGHT + (nameLines.length - 1) * NAMED.lineHeight,
  }
}

/** In a block as narrow as words allow; what is too long for it ends with "…" and is told whole in the list beside. */
function linesOf(name: string, fits: (line: string) => boolean): readonly string[] {
  const lines = wrappedText(name.replaceAll('\n', ' '), fits)
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]?.trimEnd()}…`]
}

export function boxAround({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Look): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
