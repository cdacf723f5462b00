import { foldName } from '../map/fold-name'
import { LABEL_LENGTH } from '../map/lengths'
import { type Agreement, isDirected, LEVELS, type Level, type LinkKind } from '../map/link'
import { readPartialDate } from '../map/partial-date-text'
import type { TextRow } from './delimited-text'
import { type Columns, cellReader, readPastedTable } from './pasted-table'

/** One pasted row that says who works with whom. */
export interface PastedLink {
  /** Where it begins in the text, from 1. */
  readonly row: number
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly level?: Level
  readonly themes: readonly string[]
  readonly agreement?: Agreement
}

/** Why a row says nothing that can be read. */
export interface PastedLinkProblem {
  readonly row: number
  readonly code: 'link-one-ended' | 'link-to-itself' | 'row-name-long'
}

export interface PastedLinks {
  readonly links: readonly PastedLink[]
  readonly problems: readonly PastedLinkProblem[]
  /** Rows beyond the most that are read. */
  readonly unread: number
}

export interface LinkReading {
  /** What somebody means by the word of a kind or a theme, or by the words of a level. */
  kindOf(words: string): LinkKind | undefined
  themeOf(words: string): string | undefined
  levelOf(words: string): Level | undefined
}

type Column = 'from' | 'to' | 'kind' | 'level' | 'themes' | 'start' | 'end' | 'funder'

/** The headers that files and people use, folded, without spaces. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  from: ['de', 'source', 'from', 'acteur'],
  to: ['vers', 'cible', 'to', 'target', 'partenaire', 'a'],
  kind: ['relation', 'lien', 'typelien', 'typedelien', 'kind', 'type', 'kindoflink'],
  level: ['niveau', 'intensite', 'strength', 'weight', 'level'],
  themes: ['themes', 'thematiques', 'tags'],
  start: ['debut', 'datedebut', 'start', 'debutdelaconvention', 'agreementstart'],
  end: ['fin', 'datefin', 'echeance', 'end', 'ends', 'findelaconvention', 'agreementend'],
  funder: ['financeur', 'funder'],
}
/** Without a header, columns come in this order. */
const ORDER: readonly Column[] = ['from', 'to', 'kind', 'level', 'themes']

/** Reads rows of a sheet, with or without a header: two names, and what is told of their link. */
export function readPastedLinks(text: string, reading: LinkReading): PastedLinks {
  const separator = text.includes('\t') ? '\t' : ';'
  const table = readPastedTable(text, { separator, columnNamed, needed: ['from', 'to'] })
  const columns: Columns<Column> = table.header ?? Object.fromEntries(ORDER.map((column, index) => [column, index]))
  const links: PastedLink[] = []
  const problems: PastedLinkProblem[] = []
  for (const row of table.rows) {
    const read = readRow(row, columns, reading)
    if ('code' in read) problems.push(read)
    else links.push(read)
  }
  return { links, problems, unread: table.unread }
}

function columnNamed(header: string): Column | undefined {
  const folded = foldName(header).replaceAll(' ', '')
  return (Object.keys(HEADERS) as Column[]).find((column) => HEADERS[column].includes(folded))
}

function readRow(textRow: TextRow, columns: Columns<Column>, reading: LinkReading): PastedLink | PastedLinkProblem {
  const { row } = textRow
  const cell = cellReader(textRow, columns)
  const [from, to] = [cell('from'), cell('to')]
  if (!from || !to) return { row, code: 'link-one-ended' }
  if (foldName(from) === foldName(to)) return { row, code: 'link-to-itself' }
  if (Math.max(from.length, to.length) > LABEL_LENGTH) return { row, code: 'row-name-long' }

  const kind = reading.kindOf(cell('kind')) ?? 'partnership'
  const level = isDirected(kind) ? undefined : (levelIn(cell('level')) ?? reading.levelOf(cell('level')))
  const agreement = agreementIn(cell)
  const themes = cell('themes')
    .split(/[,|/]/)
    .flatMap((words) => reading.themeOf(words.trim()) ?? [])
  return {
    row,
    from,
    to,
    kind,
    themes: [...new Set(themes)],
    ...(level && { level }),
    ...(agreement && { agreement }),
  }
}

/** « 4 », « 4. Structurés », « niveau 4 ». */
function levelIn(text: string): Level | undefined {
  const digit = /(?:^|\D)([1-5])(?:\D|$)/.exec(text)?.[1]
  return LEVELS.find((level) => String(level) === digit)
}

/** Dates and a funder are those of a convention. */
function agreementIn(cell: (column: Column) => string): Agreement | undefined {
  const [start, end] = [readPartialDate(cell('start')), readPartialDate(cell('end'))]
  const funder = cell('funder').slice(0, LABEL_LENGTH)
  if (!start && !end && !funder) return undefined
  return { kind: 'convention', ...(start && { start }), ...(end && { end }), ...(funder && { funder }) }
}
