import type { ReactNode } from 'react'
import type { Option, OptionSection } from '../design/option-list'

/** How a cell is changed. Each `commit` returns whether the change was made. */
export type CellEditor<Row> =
  | {
      readonly kind: 'text'
      readonly maxLength: number
      value(row: Row): string
      /** What is wrong with a text, as a sentence. */
      check?(text: string): string | undefined
      commit(row: Row, text: string): boolean
    }
  | {
      readonly kind: 'choice'
      /** What is chosen; undefined while nothing is. */
      value(row: Row): string | undefined
      /** What fits what was typed, the best first. */
      options(row: Row, typed: string): readonly Option[]
      readonly emptyText: string
      commit(row: Row, value: string): boolean
    }
  | {
      readonly kind: 'set'
      readonly sections: readonly OptionSection[]
      chosen(row: Row): readonly string[]
      toggle(row: Row, value: string, isIn: boolean): void
    }

export interface Column<Row> {
  readonly key: string
  readonly title: string
  render(row: Row): ReactNode
  /** The same in words, to be copied and told. */
  text(row: Row): string
  compare(a: Row, b: Row): number
  readonly isNumber?: boolean
  /** Absent where nothing can be changed. */
  readonly editor?: CellEditor<Row> | undefined
  /** Whether this row's cell can be changed; all can where it is absent. */
  canChange?(row: Row): boolean
  /** Takes away what the cell holds; absent where something must be there. */
  clear?: ((row: Row) => void) | undefined
}

export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** Whether a cell of a row can be changed by this person. */
export function isEditable<Row>(column: Column<Row> | undefined, row: Row | undefined): boolean {
  if (!column?.editor || row === undefined) return false
  return column.canChange?.(row) ?? true
}

/** The same column once more turns the order around. */
export function turned(sort: Sort, column: string): Sort {
  const isAgain = sort.column === column && sort.direction === 'ascending'
  return { column, direction: isAgain ? 'descending' : 'ascending' }
}
