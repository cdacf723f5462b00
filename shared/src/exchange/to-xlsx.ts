import writeXlsx, { type CellObject } from 'write-excel-file/universal'
import { getCellAddress } from 'write-excel-file/utility'
import type { Contact } from '../map/contact'
import { printPartialDate } from '../map/partial-date-text'
import type { Language, Words } from '../words/words'
import type { FileSource } from './file-source'
import { mapTables } from './map-tables'
import type { Cell, Column, Table } from './table'

/**
 * The map as a workbook: a sheet of actors, of links, of themes, of notes where there are any, of what words mean, and
 * of contacts where they are given. Texts stay texts, whatever they look like.
 */
export async function toXlsx(
  source: FileSource,
  words: Words,
  contacts?: readonly Contact[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { actors, links, themes, notes, legend, contacts: persons } = mapTables(source, words, contacts)
  const tables = [
    actors,
    links,
    themes,
    ...(notes.rows.length > 0 ? [notes] : []),
    ...(persons ? [persons] : []),
    legend,
  ]
  const file = writeXlsx(
    tables.map((table) => sheetOf(table, words.language)),
    { fontFamily: 'Arial', fontSize: 10, features: [headers(tables)] },
  )
  // Named here by what is needed of it: this package knows no browser, and its types no Blob.
  const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await file.toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** As the library's function for several sheets, its last one, has them: its own types want those of a browser named. */
type Sheet = Parameters<typeof writeXlsx>[0][number]
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>['features']>[number]

/** What programs take for a formula, a date or a number otherwise. */
const AS_TEXT = '@'
const DATES: Readonly<Record<Language, string>> = { fr: 'dd/mm/yyyy', en: 'yyyy-mm-dd' }
const HEADER = {
  type: String,
  format: AS_TEXT,
  fontWeight: 'bold',
  backgroundColor: '#e8eaed',
  alignVertical: 'center',
  wrap: true,
  /** In points: two lines, which programs do not find out themselves. */
  height: 32,
} as const
/** Dates and every script on the left, where a column begins; small numbers under their header. */
const ALIGNED = {
  text: { align: 'left' },
  long: { align: 'left' },
  number: { align: 'center' },
  euros: { align: 'right' },
  date: { align: 'left' },
} as const
/** The most that a cell holds, in UTF-16 units. */
const CELL_LENGTH = 32_767
/** Before it, spreadsheets count days wrong: they believe that 1900 had a 29 February. */
const FIRST_DAY = '1900-03-01'

function sheetOf({ title, columns, rows }: Table, language: Language): Sheet {
  return {
    sheet: title,
    data: [
      columns.map(({ header, look }) => ({ value: header, ...HEADER, ...ALIGNED[look] })),
      ...rows.map((cells) => cells.map((cell, at) => cellOf(cell, columns[at]?.look ?? 'text', language))),
    ],
    columns: columns.map((column, at) => ({ width: widthOf(column, rows, at) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  }
}

function cellOf(cell: Cell, look: Column['look'], language: Language): CellObject | null {
  if (cell === '') return null
  if (typeof cell === 'number') {
    const format = look === 'euros' && { format: '#,##0.00' }
    return { type: Number, value: cell, alignVertical: 'top', ...ALIGNED[look], ...format }
  }
  if (typeof cell === 'string') return textCell(cell, look)
  const { date } = cell
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= FIRST_DAY ? new Date(`${date}T00:00:00Z`) : undefined
  // A month or a year is no day: it is written as people write it.
  if (!day || Number.isNaN(day.getTime())) return textCell(language === 'fr' ? printPartialDate(date) : date, look)
  return { type: Date, value: day, format: DATES[language], alignVertical: 'top', ...ALIGNED.date }
}

function textCell(text: string, look: Column['look']): CellObject {
  // `_x0041_` is how a workbook writes an A: an underscore that stands before such a number is written as one itself.
  const value = text.slice(0, CELL_LENGTH).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
  return {
    type: String,
    value,
    format: AS_TEXT,
    alignVertical: 'top',
    ...ALIGNED.text,
    ...(look === 'long' && { wrap: true }),
  }
}

const [NARROWEST, WIDEST] = [9, 42]

/** In signs: as wide as what it holds, within what a screen can show beside others. */
function widthOf({ header, look }: Column, rows: Table['rows'], at: number): number {
  if (look === 'long') return WIDEST
  const longest = rows.reduce((most, cells) => Math.max(most, textLength(cells[at] ?? '')), 0)
  // A long header takes two lines.
  const onTwoLines = Math.ceil(header.length / 2) + 4
  return Math.min(WIDEST, Math.max(NARROWEST, Math.min(header.length + 3, onTwoLines + 2), longest + 3))
}

function textLength(cell: Cell): number {
  return typeof cell === 'object' ? cell.date.length : String(cell).length
}

/** So many columns are printed, on one page's width, with the headers on every page: what is beyond is for screens. */
const PRINTED_COLUMNS = 10

/**
 * Arrows in the headers to sort and filter with, and a decent print: the library has neither, and a place to add what it
 * lacks.
 */
function headers(tables: readonly Table[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const { rows, columns } = tables[sheetIndex] ?? { rows: [], columns: [] }
            const last = getCellAddress(rows.length, columns.length - 1)
            const filter = rows.length > 0 ? `<autoFilter ref="A1:${last}"/>` : ''
            // Each where the schema has it: first of all, right after the cells, at the end.
            return xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData>${filter}`)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${tables.map(printNames).join('')}</definedNames>`),
        },
      },
    },
  }
}

function printNames({ title, columns, rows }: Table, at: number): string {
  const last = getCellAddress(rows.length, Math.min(PRINTED_COLUMNS, columns.length) - 1)
  const area = `'${title}'!$A$1:$${last.replace(/(?=\d)/, '$')}`
  const name = (what: string, value: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}">${value}</definedName>`
  return name('Print_Area', area) + name('Print_Titles', `'${title}'!$1:$1`)
}
