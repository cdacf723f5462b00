import { useState } from 'react'
import { PHONE, useMediaQuery } from '../design/use-media-query'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, useSelection } from '../map-session/selection'
import { ActorTable } from './actor-table'
import { KeyHints } from './key-hints'
import { PasteDialog } from './lazy-editors'
import { LinkTable } from './link-table'
import styles from './map-table.module.css'
import { TableBar } from './table-bar'
import type { TableList } from './use-row-selection'

export interface MapTableProps {
  readonly list: TableList
  /** Where each of the two tables is found. */
  readonly paths: Readonly<Record<TableList, string>>
}

/** The map in words: its actors and its links as two tables, to be read and changed like a spreadsheet. */
export function MapTable({ list, paths }: MapTableProps) {
  const { canEdit } = useMapSession()
  const hasPanel = countSelected(useSelection()) > 0
  const isPhone = useMediaQuery(PHONE)
  const [adding, setAdding] = useState({ list, count: 0 })
  // What was asked for in one table is not asked for in the other.
  if (adding.list !== list) setAdding({ list, count: 0 })
  const [pasted, setPasted] = useState<string>()
  const table = { isPhone, addCount: adding.count, onPasteRows: setPasted }
  return (
    <div className={styles.table} data-beside-panel={hasPanel || undefined}>
      <TableBar
        list={list}
        paths={paths}
        onAdd={() => setAdding({ list, count: adding.count + 1 })}
        onPaste={() => setPasted('')}
      />
      {list === 'actors' ? <ActorTable {...table} /> : <LinkTable {...table} />}
      {!isPhone && <KeyHints list={list} canEdit={canEdit} />}
      {pasted !== undefined && <PasteDialog list={list} text={pasted} onClose={() => setPasted(undefined)} />}
    </div>
  )
}
