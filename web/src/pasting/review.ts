/** A row of a list as it is reviewed before anything is added. */
export interface ReviewRow {
  readonly row: number
  readonly title: string
  /** What else is told of it; the type of an actor comes apart. */
  readonly note: string
  /** The type of an actor; `open` where the row tells none and somebody has to choose one. */
  readonly type?: string
  readonly verdict: 'new' | 'known' | 'check'
  /** Why somebody has to look, or why nothing can be made of it. */
  readonly why?: string | undefined
  /** The list names it a second time. */
  readonly isTwice?: boolean
  /** Nothing can be made of it. */
  readonly isLost?: boolean
}

/** Stands for a type that somebody has to choose; no code is called so. */
export const OPEN_TYPE = 'open'

/** What somebody decided about a list. */
export interface Decision {
  /** The rows that are added. */
  readonly taken: ReadonlySet<number>
  /** The type of actors whose rows tell none. */
  readonly openType: string
}

export interface Review {
  readonly rows: readonly ReviewRow[]
  /** Rows beyond the most that are read. */
  readonly unread: number
  add(decision: Decision): void
}

/** What is new is taken, and so is what is to be looked at; what is there already or named twice is left. */
export function takenAtFirst(rows: readonly ReviewRow[]): ReadonlySet<number> {
  const isTaken = ({ verdict, isTwice, isLost }: ReviewRow) => verdict !== 'known' && !isTwice && !isLost
  return new Set(rows.filter(isTaken).map(({ row }) => row))
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
