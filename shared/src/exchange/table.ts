/** A text, a number, or a day, month or year as `PartialDate` has it; empty where nothing is known. */
export type Cell = string | number | { readonly date: string }

export interface Column {
  readonly header: string
  /** What it holds: `long` texts wrap, the others stay on a line. */
  readonly look: 'text' | 'long' | 'number' | 'euros' | 'date'
}

/** One table of a map, whatever file it comes into. */
export interface Table {
  readonly name: 'actors' | 'links' | 'themes' | 'notes' | 'contacts' | 'legend'
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
