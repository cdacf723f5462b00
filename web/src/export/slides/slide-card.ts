import { longestStart, type MeasureText, type TextStyle } from '../../drawing/card'
import { wrappedText } from '../../drawing/note'
import type { DeckWords, SlideActor } from './deck'

/** How much a card says: beside its name also its type, or, where many must stand on one slide, the name alone. */
export type CardDetail = 'full' | 'compact'

/** What stands where on a card, in map units from its edges; texts are set around its middle. */
export interface CardLook {
  readonly name: TextStyle
  readonly type: TextStyle
  readonly nameHeight: number
  readonly typeHeight: number
  readonly glyphX: number
  readonly glyphSize: number
  readonly textX: number
  readonly paddingRight: number
  readonly paddingY: number
  /** Where names break. */
  readonly wrapWidth: number
  readonly radius: number
}

export const CARD_LOOKS: Readonly<Record<CardDetail, CardLook>> = {
  full: {
    name: { size: 14, weight: 700 },
    type: { size: 11, weight: 400 },
    nameHeight: 17,
    typeHeight: 13.5,
    glyphX: 9,
    glyphSize: 28,
    textX: 44,
    paddingRight: 10,
    paddingY: 8,
    wrapWidth: 160,
    radius: 9,
  },
  compact: {
    name: { size: 14, weight: 700 },
    type: { size: 11, weight: 400 },
    nameHeight: 16.5,
    typeHeight: 13.5,
    glyphX: 5,
    glyphSize: 17,
    textX: 26,
    paddingRight: 6,
    paddingY: 3,
    wrapWidth: 118,
    radius: 6,
  },
}

export interface SlideCard {
  readonly width: number
  readonly height: number
  readonly name: string
  /** Under the name; empty for none. */
  readonly line: string
  /** Whether the name is longer than what is written. */
  readonly isCut: boolean
}

const MOST_LINES = 3
/** PowerPoint and Impress set a text a little wider or narrower than its widths add up to. */
const SLACK = 1.03

/** The size of a card by its texts, as they will be set in the font of the deck. */
export function slideCard(
  { name, type, isCarrier }: Pick<SlideActor, 'name' | 'type' | 'isCarrier'>,
  detail: CardDetail,
  words: Pick<DeckWords, 'carrier' | 'nameless'>,
  measure: MeasureText,
): SlideCard {
  const look = CARD_LOOKS[detail]
  const fits = (style: TextStyle) => (line: string) => measure(line, style) * SLACK <= look.wrapWidth
  const whole = name.trim() || words.nameless
  const written = withinLines(whole, fits(look.name), MOST_LINES)
  const names = wrappedText(written, fits(look.name))
  const parts = [...(isCarrier ? [words.carrier] : []), ...(detail === 'full' ? [type] : [])]
  const line = withinLines(parts.filter(Boolean).join(' · '), fits(look.type), 1)
  const widths = [...names.map((each) => measure(each, look.name)), measure(line, look.type)]
  const textHeight = names.length * look.nameHeight + (line === '' ? 0 : look.typeHeight)
  return {
    width: Math.ceil(look.textX + Math.max(...widths) * SLACK + look.paddingRight),
    height: Math.ceil(Math.max(textHeight, look.glyphSize) + 2 * look.paddingY),
    name: written,
    line,
    isCut: written !== whole,
  }
}

/** The text, or as much of its start as goes on so many lines, with "…". */
export function withinLines(words: string, fits: (line: string) => boolean, most: number): string {
  const isShort = (text: string) => wrappedText(text, fits).length <= most
  if (isShort(words)) return words
  return `${longestStart(words, (start) => isShort(`${start}…`)).trimEnd()}…`
}
