import type { Position } from '@maillage/shared/map/actor'
import type { Box } from './geometry'

export interface TextStyle {
  /** In pixels. */
  readonly size: number
  readonly weight: number
}

/** The width of a text in pixels; comes in as an argument, since only a browser can measure. */
export type MeasureText = (text: string, style: TextStyle) => number

export const NAME_STYLE: TextStyle = { size: 14, weight: 640 }
export const TYPE_STYLE: TextStyle = { size: 12, weight: 400 }

/** Where things stand on a card, from its top left corner; texts by their baseline. */
export const CARD = {
  radius: 11,
  glyphX: 11,
  glyphSize: 30,
  textX: 51,
  nameY: 23,
  typeY: 40,
  /** Of a name on two lines. */
  lineHeight: 18,
  paddingRight: 12,
} as const

/** How many times larger than at rest the shape of an actor gets at most. */
export const LARGEST_GLYPH = 1.85

/**
 * Where the shape of an actor stands on its card, from the top left corner. A larger one grows over the left edge: no
 * text makes way for it, and the card, its place and its links stay as they are.
 *
 * @param scale how many times larger than at rest
 */
export function glyphPlace(cardHeight: number, scale = 1) {
  const size = CARD.glyphSize * scale
  return { x: CARD.glyphX + CARD.glyphSize - size, y: (cardHeight - size) / 2, size }
}

const HEIGHT = 52
const MIN_WIDTH = 130
/** Kept free at the right of the name for the number of links, so that a new link resizes no card. */
const COUNT_ROOM = 32
/** Names up to this many characters stay on one line, however wide; longer ones wrap at `WRAP_WIDTH`. */
const NAME_NEVER_CUT = 28
const WRAP_WIDTH = 210
const TYPE_WIDTH = 230

/** The size of a card with its texts as they are drawn. */
export interface CardSize {
  readonly width: number
  readonly height: number
  /** One or two. */
  readonly nameLines: readonly string[]
  readonly typeLine: string
  /** Whether a text was cut, so that the whole one must be told otherwise. */
  readonly isCut: boolean
}

/** The size of an actor's card, from its texts alone: what changes around it never resizes it. */
export function cardSize(name: string, typeLabel: string, measure: MeasureText): CardSize {
  const nameLines =
    name.length <= NAME_NEVER_CUT ? [name] : wrapped(name, (text) => measure(text, NAME_STYLE) <= WRAP_WIDTH)
  const typeLine = shortened(typeLabel, (text) => measure(text, TYPE_STYLE) <= TYPE_WIDTH)
  const nameWidth = Math.max(...nameLines.map((line) => measure(line, NAME_STYLE)))
  const textWidth = Math.max(nameWidth + COUNT_ROOM, measure(typeLine, TYPE_STYLE))
  return {
    width: evenUp(Math.max(MIN_WIDTH, CARD.textX + textWidth + CARD.paddingRight)),
    height: HEIGHT + (nameLines.length - 1) * CARD.lineHeight,
    nameLines,
    typeLine,
    isCut: typeLine !== typeLabel || nameLines.join(' ') !== name,
  }
}

/** The card around the actor's position, which is its centre. */
export function cardBox([x, y]: Position, { width, height }: Pick<CardSize, 'width' | 'height'>): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Even, so that a card centred on whole units has its edges on whole pixels. */
function evenUp(width: number): number {
  return Math.ceil(width / 2) * 2
}

/** On two lines at most, between words where there are any; the rest of a longer text gives way to "…". */
function wrapped(text: string, fits: (text: string) => boolean): string[] {
  if (fits(text)) return [text]
  const first = longestStart(text, fits)
  const space = text.lastIndexOf(' ', first.length)
  const line = space > 0 ? text.slice(0, space) : first
  return [line, shortened(text.slice(line.length).trimStart(), fits)]
}

function shortened(text: string, fits: (text: string) => boolean): string {
  return fits(text) ? text : `${longestStart(text, (start) => fits(`${start}…`)).trimEnd()}…`
}

/** Whole characters, at least one, so that a very wide one does not empty the line. */
export function longestStart(text: string, fits: (text: string) => boolean): string {
  const characters = [...text]
  let low = 1
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(characters.slice(0, middle).join(''))) low = middle
    else high = middle - 1
  }
  return characters.slice(0, low).join('')
}
