import type { MeasureText } from '../../drawing/card'
import type { Box, Point } from '../../drawing/geometry'
import type { Locale } from '../../i18n/i18n'
import type { DeckWords } from './deck'

/** What everything that is drawn on one slide has in common; ids are unique on the slide. */
export class SlidePen {
  readonly locale: Locale
  readonly words: DeckWords
  readonly measure: MeasureText
  /** 1 is the slide itself. */
  #lastId = 1

  constructor(locale: Locale, words: DeckWords, measure: MeasureText) {
    this.locale = locale
    this.words = words
    this.measure = measure
  }

  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  /** From map units in an area to points on the slide. */
  onSlide(area: Box, unit: number) {
    return {
      point: ({ x, y }: Point): Point => ({ x: area.x + x * unit, y: area.y + y * unit }),
      box: ({ x, y, width, height }: Box): Box => ({
        x: area.x + x * unit,
        y: area.y + y * unit,
        width: width * unit,
        height: height * unit,
      }),
    }
  }
}
