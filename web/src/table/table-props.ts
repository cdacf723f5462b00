/** What a table needs to know of the page around it. */
export interface TableProps {
  readonly isPhone: boolean
  /** Grows when a row is asked for from the bar. */
  readonly addCount: number
  /** Rows of a spreadsheet. */
  onPasteRows(text: string): void
}
