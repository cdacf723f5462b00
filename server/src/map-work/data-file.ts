import { openMapDocument } from '@maillage/shared/document/map-document'
import { type PrivateContents, privateOf } from '@maillage/shared/document/private-contents'
import { readMap } from '@maillage/shared/document/read-map'
import type { FileSource } from '@maillage/shared/exchange/file-source'
import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { mapTables } from '@maillage/shared/exchange/map-tables'
import { tableCsv } from '@maillage/shared/exchange/to-csv'
import { toGexf } from '@maillage/shared/exchange/to-gexf'
import { toGraphml } from '@maillage/shared/exchange/to-graphml'
import { toHtml } from '@maillage/shared/exchange/to-html'
import { toXlsx } from '@maillage/shared/exchange/to-xlsx'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { figuresAt } from '@maillage/shared/network/figures-at'
import { type Language, wordsIn } from '@maillage/shared/words/words'
import { buildDocument } from './build-document'
import type { FileHead } from './kept-map'
import type { MapCounts } from './map-digest'
import { type MapSide, mapOf, type Unreadable } from './reckon'

/** What a map can be taken away as, by the ending of its name. */
export const DATA_FORMATS = ['json', 'xlsx', 'csv', 'html', 'gexf', 'graphml'] as const
export type DataFormat = (typeof DATA_FORMATS)[number]

/** A CSV file holds one table. */
export const CSV_TABLES = ['actors', 'links', 'contacts'] as const
export type CsvTable = (typeof CSV_TABLES)[number]

export interface DataFileInput {
  readonly side: MapSide
  readonly format: DataFormat
  /** Of a CSV file. */
  readonly table: CsvTable
  readonly language: Language
  readonly head: Pick<FileHead, 'territory' | 'exportedAt'>
  /** What the version is called, of a kept map. */
  readonly version?: string | undefined
  /**
   * Only for who may see it, of a live map, and only what is about something that is there. JSON, XLSX and CSV carry the
   * contacts, JSON what presenters say too; no other file any of it.
   */
  readonly beside?: PrivateContents | undefined
}

export interface WrittenFile {
  readonly kind: 'done'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly counts: MapCounts
  /** How many persons the file names. */
  readonly contacts: number
  /** Of how many views it tells what presenters say. */
  readonly viewNotes: number
}

/** Writes a map, live or kept, as a file. */
export async function writeDataFile(
  updates: readonly Uint8Array[],
  input: DataFileInput,
): Promise<WrittenFile | Unreadable> {
  const { side, format, head, version, table } = input
  const read = mapOf(side, side.kind === 'live' ? liveMap(updates) : undefined)
  if ('kind' in read) return read
  const map = mapAlone(read)
  const beside = input.beside && privateOf(map, input.beside)
  const source = { name: head.territory.name, exportedAt: head.exportedAt, version, map }
  const file = await written(source, { ...input, beside })
  const isTold = format === 'json' || format === 'xlsx' || (format === 'csv' && table === 'contacts')
  return {
    kind: 'done',
    bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file,
    counts: { actors: map.actors.length, links: map.links.length },
    contacts: isTold ? (beside?.contacts.length ?? 0) : 0,
    viewNotes: format === 'json' ? (beside?.viewNotes.length ?? 0) : 0,
  }
}

function written(
  source: FileSource,
  { format, table, language, head, beside, side }: DataFileInput,
): string | Promise<Uint8Array<ArrayBuffer>> {
  const words = wordsIn(language)
  const { map } = source
  switch (format) {
    case 'json':
      return toMaillage({ ...head, ...map, ...beside })
    case 'xlsx':
      return toXlsx(source, words, beside?.contacts)
    case 'csv': {
      const tables = mapTables(source, words, beside?.contacts ?? [])
      return tableCsv(tables[table] ?? tables.actors, language)
    }
    case 'html':
      return toHtml(source, words, figuresAt(map, { today: side.day }).figures)
    case 'gexf':
      return toGexf(source, words)
    case 'graphml':
      return toGraphml(source, words)
    default:
      return format satisfies never
  }
}

/** The map and nothing of the file that it was kept in. */
function mapAlone({ actors, links, types, themes, zones, notes, views, comments }: PlainMap): PlainMap {
  return { actors, links, types, themes, zones, notes, views, comments }
}

function liveMap(updates: readonly Uint8Array[]): PlainMap {
  const { doc } = buildDocument(updates)
  try {
    return readMap(openMapDocument(doc))
  } finally {
    doc.destroy()
  }
}
