import { useMemo, useState } from 'react'
import type { Column, Sort } from './column'
import { follow, type RowOrder, settle, shown } from './row-order'
import type { RowSource } from './row-source'

export interface RowOrderOptions<Id extends string, Row> {
  readonly ids: readonly Id[]
  readonly source: RowSource<Id, Row>
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort
  /** Other functions where something else is looked for. */
  matches(id: Id): boolean
  /** Whether this person wrote it: what somebody adds is shown to them whatever they look for. */
  isOwn(id: Id): boolean
}

/** The rows in order; settled anew when somebody sorts or filters, and calm in between. */
export function useRowOrder<Id extends string, Row>(options: RowOrderOptions<Id, Row>): readonly Id[] {
  const { ids, source, columns, sort, matches, isOwn } = options
  const [settled, setSettled] = useState<Settled<Id>>()
  let current = settled
  const compare = comparison(source, columns, sort)
  if (!current || current.sort !== sort || current.matches !== matches) {
    current = { sort, matches, ids, order: settle(ids, { matches, compare }) }
  } else if (current.ids !== ids) {
    current = {
      ...current,
      ids,
      order: follow(current.order, ids, { matches: (id) => matches(id) || isOwn(id), compare }),
    }
  }
  if (current !== settled) setSettled(current)
  const { order } = current
  return useMemo(() => shown(order, ids), [order, ids])
}

interface Settled<Id extends string> {
  readonly sort: Sort
  readonly matches: (id: Id) => boolean
  readonly ids: readonly Id[]
  readonly order: RowOrder<Id>
}

function comparison<Id extends string, Row>(
  source: RowSource<Id, Row>,
  columns: readonly Column<Row>[],
  { column, direction }: Sort,
): (a: Id, b: Id) => number {
  const sign = direction === 'ascending' ? 1 : -1
  const by = columns.find(({ key }) => key === column)
  // Each row is read once, however often it is compared.
  const rows = new Map<Id, Row | undefined>()
  const rowOf = (id: Id): Row | undefined => {
    if (!rows.has(id)) rows.set(id, source.read(id))
    return rows.get(id)
  }
  return (a, b) => {
    const [one, other] = [rowOf(a), rowOf(b)]
    return one && other && by ? sign * by.compare(one, other) : 0
  }
}
