import { PrintedMap } from './printed-map'
import { PrintedTable } from './printed-table'
import type { ExportedTerritory } from './sheet-words'

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
