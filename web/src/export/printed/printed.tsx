import type { ExportedTerritory } from '../drawing/sheet-words'
import { PrintedMap } from './printed-map'
import { PrintedTable } from './printed-table'

export interface PrintedProps {
  readonly territory: ExportedTerritory
  readonly reading: 'map' | 'actors' | 'links'
}

/** What goes to paper instead of the page: see `usePrinting`. */
export function Printed({ territory, reading }: PrintedProps) {
  return reading === 'map' ? (
    <PrintedMap territory={territory} />
  ) : (
    <PrintedTable territory={territory} list={reading} />
  )
}
