import type { MeasureText } from '../../drawing/card'
import type { Box } from '../../drawing/geometry'
import type { LegendEntry, LegendPicture, LegendSection } from './legend'

/**
 * Beside a map each entry has a row of its own, as the eye expects of a list, or shares it with another where there is
 * little room; under a map they follow one another like words.
 */
export type LegendForm = 'list' | 'packed' | 'strip'

export interface LaidLegend {
  readonly height: number
  readonly items: readonly LaidItem[]
}

/** In points, from the top left corner of the legend. */
export type LaidItem = LaidTitle | LaidEntry

interface LaidTitle extends Box {
  readonly kind: 'title'
  readonly words: string
  readonly size: number
}

export interface LaidEntry extends Box {
  readonly kind: 'entry'
  readonly entry: LegendEntry
  readonly size: number
  readonly pictureWidth: number
}

const FORMS: Readonly<Record<LegendForm, { readonly size: number; readonly row: number }>> = {
  list: { size: 11, row: 19 },
  packed: { size: 10, row: 16.5 },
  strip: { size: 11, row: 19 },
}
const PICTURE_GAP = 8
const GAP = 18
/** Between two sections that stand one under the other. */
const SECTION_GAP = 7
/** Words are not made smaller than this to stand on one row. */
const SMALLEST = 8
/** Arial in other programs is a little wider or narrower than its widths. */
const SLACK = 1.03

/** Where the entries of a legend stand in a width. */
export function layLegend(
  sections: readonly LegendSection[],
  form: LegendForm,
  width: number,
  measure: MeasureText,
): LaidLegend {
  const rows = new Rows(form, width)
  for (const [index, { title, entries }] of sections.entries()) {
    if (index > 0) rows.endSection()
    if (title !== undefined) rows.addTitle(title, measure)
    for (const entry of entries) rows.addEntry(entry, measure)
  }
  return { height: rows.height, items: rows.items }
}

class Rows {
  readonly items: LaidItem[] = []
  readonly #form: LegendForm
  readonly #width: number
  #x = 0
  #y = 0

  constructor(form: LegendForm, width: number) {
    this.#form = form
    this.#width = width
  }

  get height(): number {
    return this.#x > 0 ? this.#y + FORMS[this.#form].row : this.#y
  }

  endSection(): void {
    this.#y = this.height
    this.#x = 0
    if (this.#form !== 'strip') this.#y += SECTION_GAP
  }

  addTitle(words: string, measure: MeasureText): void {
    const { size, row } = FORMS[this.#form]
    const width = Math.min(this.#width, measure(words, { size, weight: 700 }) * SLACK + 2)
    this.items.push({ kind: 'title', words, size, x: this.#x, y: this.#y, width, height: row })
    if (this.#form === 'strip') this.#x += width + GAP
    else this.#y += row
  }

  addEntry(entry: LegendEntry, measure: MeasureText): void {
    const { size, row } = FORMS[this.#form]
    const pictureWidth = widthOfPicture(entry.picture, this.#form) + PICTURE_GAP
    const textWidth = measure(entry.words, { size, weight: 400 }) * SLACK + 2
    const width = Math.min(this.#width, pictureWidth + textWidth)
    if (this.#x > 0 && this.#x + width > this.#width) this.#endRow()
    const room = this.#width - pictureWidth
    this.items.push({
      ...{ kind: 'entry', entry, pictureWidth, x: this.#x, y: this.#y, width, height: row },
      size: textWidth > room ? Math.max(SMALLEST, (size * room) / textWidth) : size,
    })
    this.#advance(width)
  }

  #advance(width: number): void {
    const half = this.#width / 2
    if (this.#form === 'strip') this.#x += width + GAP
    else if (this.#form === 'packed' && this.#x === 0 && width <= half) this.#x = half
    else this.#endRow()
  }

  #endRow(): void {
    this.#x = 0
    this.#y += FORMS[this.#form].row
  }
}

/** Of the largest dot there is room for in a row. */
const SQUARE = 16

function widthOfPicture({ kind }: LegendPicture, form: LegendForm): number {
  if (kind !== 'line') return SQUARE
  return form === 'packed' ? 28 : 44
}
