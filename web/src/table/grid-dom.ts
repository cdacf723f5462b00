import type { MouseEvent } from 'react'
import type { RowWindow } from './row-window'

export interface PressedCell {
  readonly row: string
  readonly column: number
  /** The press is for what is being edited in the cell. */
  readonly isEditor: boolean
  readonly opensCard: boolean
}

/** Which cell of a grid was pressed; undefined beside the cells, and in what hangs open from one. */
export function pressedCell({ target }: MouseEvent, grid: Element | null): PressedCell | undefined {
  if (!(target instanceof Element) || !grid?.contains(target)) return undefined
  const cell = target.closest('[data-column]')
  const row = cell?.closest('[data-row]')?.getAttribute('data-row')
  if (!cell || row === null || row === undefined) return undefined
  return {
    row,
    column: Number(cell.getAttribute('data-column')),
    isEditor: cell.hasAttribute('data-editing'),
    opensCard: target.closest('[data-opens-card]') !== null,
  }
}

export interface DrawnRow<Id> {
  readonly id: Id
  readonly index: number
}

/** The rows in view, and the one with the keyboard wherever it is: its focus must not be lost. */
export function drawnRows<Id extends string>(
  rows: readonly Id[],
  { first, end }: RowWindow,
  kept: string,
): DrawnRow<Id>[] {
  const drawn = rows.slice(first, end).map((id, place) => ({ id, index: first + place }))
  const index = (rows as readonly string[]).indexOf(kept)
  const id = rows[index]
  if (id === undefined || (index >= first && index < end)) return drawn
  return index < first ? [{ id, index }, ...drawn] : [...drawn, { id, index }]
}
