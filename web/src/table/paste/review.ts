/** A row of a sheet as it is reviewed before anything is added. */
export interface ReviewRow {
  readonly row: number
  readonly title: string
  readonly note: string
  readonly verdict: 'new' | 'known' | 'check'
  /** Why somebody has to look, or why nothing can be made of it. */
  readonly why?: string | undefined
  /** Nothing can be made of it. */
  readonly isLost?: boolean
}

export interface Review {
  readonly rows: readonly ReviewRow[]
  /** Rows beyond the most that are read. */
  readonly unread: number
  /** Adds what is taken, by row. */
  add(taken: ReadonlySet<number>): void
}

/** What is new is taken, and so is what is to be looked at; what is known is left. */
export function takenAtFirst(rows: readonly ReviewRow[]): ReadonlySet<number> {
  return new Set(rows.filter(({ verdict, isLost }) => verdict !== 'known' && !isLost).map(({ row }) => row))
}

export interface VerdictCounts {
  readonly rows: number
  readonly fresh: number
  readonly known: number
  readonly check: number
}

export function countVerdicts(rows: readonly ReviewRow[]): VerdictCounts {
  const of = (verdict: ReviewRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
  return { rows: rows.length, fresh: of('new'), known: of('known'), check: of('check') }
}
