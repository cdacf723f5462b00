import type { Maker } from '../export-job'
import { deckOfMap } from '../slides/deck-of-map'
import { slideDeck } from '../slides/slide-deck'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** A deck that PowerPoint and Impress open and change. */
export const makePptx: Maker = async ({ sheet, pages, locale, exportedAt, options }, tell) => {
  const deck = deckOfMap({
    map: sheet.map,
    lit: sheet.lit,
    look: sheet.look,
    locale,
    sheet: sheet.words,
    words: sheet.words.slides,
    types: sheet.labels.types,
    pages: options.hasNotes ? pages : pages.map((page) => ({ ...page, notes: { text: '' } })),
  })
  return { blob: new Blob([slideDeck(deck, exportedAt, tell)], { type: TYPE }) }
}
