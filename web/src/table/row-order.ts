/**
 * The order of a table. It is settled when somebody sorts or filters and then stands still: a row that is changed,
 * here or elsewhere, stays where the eye left it, and new ones come last.
 */
export interface RowOrder<Id extends string> {
  /** In order; also those that are gone, whose place is kept should somebody bring them back. */
  readonly places: readonly Id[]
  /** What did not match when the order was settled. */
  readonly left: ReadonlySet<Id>
}

export interface Ordering<Id extends string> {
  matches(id: Id): boolean
  compare(a: Id, b: Id): number
}

export function settle<Id extends string>(ids: readonly Id[], { matches, compare }: Ordering<Id>): RowOrder<Id> {
  const places = ids.filter(matches).toSorted(compare)
  const kept = new Set(places)
  return { places, left: new Set(ids.filter((id) => !kept.has(id))) }
}

/** The same order, with what has come since at its end; what came at once is sorted among itself. */
export function follow<Id extends string>(
  order: RowOrder<Id>,
  ids: readonly Id[],
  { matches, compare }: Ordering<Id>,
): RowOrder<Id> {
  const known = new Set([...order.places, ...order.left])
  const added = ids.filter((id) => !known.has(id))
  if (added.length === 0) return order
  return {
    places: [...order.places, ...added.filter(matches).toSorted(compare)],
    left: new Set([...order.left, ...added.filter((id) => !matches(id))]),
  }
}

/** What is to be shown, in order, of what is there. */
export function shown<Id extends string>({ places }: RowOrder<Id>, ids: readonly Id[]): Id[] {
  const present = new Set(ids)
  return places.filter((id) => present.has(id))
}
