import { longestStart, type MeasureText, type TextStyle } from '../../drawing/card'
import { wrappedText } from '../../drawing/note'
import type { DeckWords, SlideActor } from './deck'

/** How much a card says: beside its name also its type; where many must stand on one slide, its name alone, or nothing. */
export type CardDetail = 'full' | 'compact' | 'shape'

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

export const CARD_LOOKS: Readonly<Record<Exclude<CardDetail, 'shape'>, CardLook>> = {
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
  readonly detail: CardDetail
  readonly width: number
  readonly height: number
  /** Of the shape of its sphere, which grows with what a view measures. */
  readonly glyphSize: number
  readonly textX: number
  /** Empty where it is not written. */
  readonly name: string
  /** Under the name. */
  readonly lines: readonly string[]
  /** Whether the name is longer than what is written. */
  readonly isCut: boolean
}

type CardActor = Pick<SlideActor, 'name' | 'type' | 'isCarrier' | 'scale' | 'said' | 'isRest'>

const MOST_LINES = 3
/** PowerPoint and Impress set a text a little wider or narrower than its widths add up to. */
const SLACK = 1.03

/** The size of a card by its texts, as they will be set in the font of the deck. */
export function slideCard(
  actor: CardActor,
  detail: CardDetail,
  words: Pick<DeckWords, 'carrier' | 'nameless'>,
  measure: MeasureText,
): SlideCard {
  const look = CARD_LOOKS[detail === 'full' ? 'full' : 'compact']
  const glyphSize = look.glyphSize * actor.scale
  const textX = look.textX + glyphSize - look.glyphSize
  if (detail === 'shape') {
    return { detail, width: glyphSize, height: glyphSize, glyphSize, textX, name: '', lines: [], isCut: true }
  }
  const fits = (style: TextStyle) => (line: string) => measure(line, style) * SLACK <= look.wrapWidth
  const whole = actor.name.trim() || words.nameless
  const written = withinLines(whole, fits(look.name), MOST_LINES)
  const names = wrappedText(written, fits(look.name))
  const lines = actor.isRest ? [] : joinedParts(partsOf(actor, detail, words), fits(look.type))
  const widths = [...names.map((each) => measure(each, look.name)), ...lines.map((each) => measure(each, look.type))]
  const textHeight = names.length * look.nameHeight + lines.length * look.typeHeight
  return {
    ...{ detail, glyphSize, textX, name: written, lines, isCut: written !== whole },
    width: Math.ceil(textX + Math.max(...widths) * SLACK + look.paddingRight),
    height: Math.ceil(Math.max(textHeight, glyphSize) + 2 * look.paddingY),
  }
}

/** What a card says beside the name of its actor. */
function partsOf(
  { type, isCarrier, said }: CardActor,
  detail: Exclude<CardDetail, 'shape'>,
  { carrier }: Pick<DeckWords, 'carrier'>,
): string[] {
  const parts = [isCarrier ? carrier : '', ...(detail === 'full' ? [type, said.whole] : [said.alone])]
  return parts.filter((part) => part !== '')
}

/** On as few lines as they go on, each cut to one. */
function joinedParts(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const longer = lines.length > 0 ? `${lines.at(-1)} · ${part}` : part
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(withinLines(part, fits, 1))
  }
  return lines
}

/** The text, or as much of its start as goes on so many lines, with "…". */
export function withinLines(words: string, fits: (line: string) => boolean, most: number): string {
  const isShort = (text: string) => wrappedText(text, fits).length <= most
  if (isShort(words)) return words
  return `${longestStart(words, (start) => isShort(`${start}…`)).trimEnd()}…`
}
