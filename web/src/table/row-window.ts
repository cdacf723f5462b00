/** Rows from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** Rows drawn beyond what is in view, so that a quick scroll meets no empty paper. */
const MARGIN = 8

export interface Scroll {
  readonly top: number
  readonly height: number
}

/** Which rows are to be drawn, all of one height. */
export function rowWindow({ top, height }: Scroll, rowHeight: number, count: number): RowWindow {
  const first = Math.floor(top / rowHeight) - MARGIN
  const end = Math.ceil((top + height) / rowHeight) + MARGIN
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) }
}
