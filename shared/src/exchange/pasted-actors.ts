import { LABEL_LENGTH } from '../map/lengths'
import { guessActorType } from '../territory/guess-actor-type'
import { type Column, columnNamed } from './column-names'
import { rowsOf, type TextRow } from './delimited-text'
import { type Columns, cellReader, readPastedTable } from './pasted-table'

/** One line of a pasted list that names an actor. */
export interface PastedActor {
  /** Where it begins in the text, from 1. */
  readonly row: number
  readonly name: string
  /** From the type that the row gives, else from the name; undefined when neither tells one. */
  readonly type?: string
  readonly commune?: string
  readonly siret?: string
  readonly address?: string
}

/** What is wrong on one row: the sentence that says it, and its values. */
export interface PastedProblem {
  readonly row: number
  readonly code: PastedProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

/** After the first two the row names no actor; after the others something of it was left out. */
export type PastedProblemCode = 'row-nameless' | 'row-name-long' | 'row-type-unknown' | 'row-siret-wrong'

export interface PastedActors {
  readonly actors: readonly PastedActor[]
  readonly problems: readonly PastedProblem[]
  /** Rows beyond the most that are read. */
  readonly unread: number
}

export interface PasteReading {
  /** The type that somebody means by a word, « Bailleur »; what it does not know is guessed. */
  typeOf?(words: string): string | undefined
}

/**
 * Reads a list that somebody pastes: one name a line, or rows of a sheet with or without a header. Never fails; what
 * is no actor is told row by row.
 */
export function readPastedActors(text: string, { typeOf }: PasteReading = {}): PastedActors {
  const table = readPastedTable(text, { separator: separatorOf(text), columnNamed, needed: ['name'] })
  const readType = (words: string): string | undefined => typeOf?.(words) ?? guessActorType(words)
  const columns = table.header ?? columnsWithoutHeader(table.rows, readType)
  const actors: PastedActor[] = []
  const problems: PastedProblem[] = []
  for (const row of table.rows) {
    const reading = readRow(row, columns, readType)
    if (reading.actor) actors.push(reading.actor)
    problems.push(...reading.problems)
  }
  return { actors, problems, unread: table.unread }
}

/** Names hold commas: only a header makes one a separator. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const [first] = rowsOf(text, ',')
  const isNamed = first && first.cells.length > 1 && first.cells.filter((cell) => columnNamed(cell)).length > 1
  return isNamed && !text.includes(';') ? ',' : ';'
}

/** Name, type, commune, in this order; where no second cell tells a type, it is the commune. */
function columnsWithoutHeader(rows: readonly TextRow[], readType: (words: string) => unknown): Columns<Column> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (width < 2) return { name: 0 }
  const hasTypes = rows.some(({ cells }) => readType(cells[1] ?? '') !== undefined)
  return hasTypes ? { name: 0, type: 1, commune: 2 } : { name: 0, commune: 1 }
}

interface RowReading {
  readonly actor?: PastedActor
  readonly problems: readonly PastedProblem[]
}

function readRow(
  textRow: TextRow,
  columns: Columns<Column>,
  readType: (words: string) => string | undefined,
): RowReading {
  const { row } = textRow
  const cell = cellReader(textRow, columns)
  const problem = (code: PastedProblemCode, values: PastedProblem['values'] = {}) => ({ row, code, values })
  const name = withoutBullet(cell('name'))
  if (!name) return { problems: [problem('row-nameless')] }
  if (name.length > LABEL_LENGTH) return { problems: [problem('row-name-long', { start: name.slice(0, 60) })] }

  const problems: PastedProblem[] = []
  const words = cell('type')
  const told = words ? readType(words) : undefined
  if (words && !told) problems.push(problem('row-type-unknown', { found: words.slice(0, 60) }))
  const siret = siretIn(cell('siret'))
  if (siret === null) problems.push(problem('row-siret-wrong', { found: cell('siret').slice(0, 60) }))
  return { actor: withoutAbsent({ row, name, type: told ?? readType(name), siret, ...placeIn(cell) }), problems }
}

function placeIn(cell: (column: Column) => string): Pick<PastedActor, 'commune' | 'address'> {
  const commune = cell('commune')
  const address = cell('address')
  return {
    ...(commune && commune.length <= LABEL_LENGTH && { commune }),
    ...(address && address.length <= LABEL_LENGTH && { address }),
  }
}

/** Fourteen digits, also where a sheet made a number of them; null for anything else, undefined for nothing. */
function siretIn(text: string): string | null | undefined {
  if (!text) return undefined
  const isNumber = /^\d+([.,]\d+)?e\+?\d+$/i.test(text)
  const digits = isNumber ? Number(text.replace(',', '.')).toFixed(0) : text.replace(/[.,]0$|[\s\u00A0\u202F.]/g, '')
  return /^\d{14}$/.test(digits) ? digits : null
}

function withoutAbsent(values: {
  row: number
  name: string
  type: string | undefined
  siret: string | null | undefined
  commune?: string
  address?: string
}): PastedActor {
  const { type, siret, ...rest } = values
  return { ...rest, ...(type && { type }), ...(siret && { siret }) }
}

/** A list in a letter has marks before its names, and names in files end with a point. */
function withoutBullet(text: string): string {
  return text.replace(/^(?:[-–—•·*▪◦●]|\d{1,3}[.)])\s+/u, '').replace(/(?<=\p{Ll}{3})\.$/u, '')
}
