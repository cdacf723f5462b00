import type { MapDocument } from '@maillage/shared/document/map-document'
import type { PrivateContents } from '@maillage/shared/document/private-contents'
import type { PrivateDocument } from '@maillage/shared/document/private-document'
import { reviewMap, type WrittenCounts, writeMap } from '@maillage/shared/document/write-map'
import { reviewPrivate, writePrivate } from '@maillage/shared/document/write-private'
import { type FileProblem, fromMaillage, type MaillageFile } from '@maillage/shared/exchange/maillage-json'
import type { TerritoryId } from '@maillage/shared/map/ids'
import { MOST_VIEWS_KEPT } from '@maillage/shared/map/lengths'
import type { ImportProblem } from '@maillage/shared/protocol/http-bodies'
import { LimitReached, type Limits } from '../limits'
import { limitProblems } from './import-limits'
import { toImportProblem } from './import-problems'
import type { LiveMaps } from './live-maps'

export type ReadImport =
  | { readonly ok: true; readonly file: MaillageFile }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

const NOTHING: WrittenCounts = { create: 0, update: 0, keep: 0 }

type MapLimits = Pick<Limits, 'actors' | 'links'>

/** Reads the bytes of a `maillage/1` file; all of it or nothing, with every place that is wrong. */
export function readImport(bytes: ArrayBuffer | Uint8Array): ReadImport {
  const text = decodeText(bytes)
  if (text === undefined) return refuse([{ path: '', code: 'file-not-json', values: { place: '1:1' } }])
  const read = fromMaillage(text)
  if (!read.ok) return refuse(read.problems)
  const problems = limitProblems(read.file)
  return problems.length > 0 ? refuse(problems) : read
}

/** Writes a file over a live map as one change. Throws `map-full` before it has written anything. */
export function writeImport(
  map: MapDocument,
  file: MaillageFile,
  { at, limits }: { readonly at: string; readonly limits: MapLimits },
): WrittenCounts {
  refuseTooMany(map, file, limits)
  return writeMap(map, file, { name: 'Import', at })
}

/** What `writeImport` would do, without doing it. */
export function reviewImport(map: MapDocument, file: MaillageFile, limits: MapLimits): WrittenCounts {
  refuseTooMany(map, file, limits)
  return reviewMap(map, file)
}

/** Writes the persons and presenters' notes of a file, if it has any, beside the map. */
export async function writeBeside(
  liveMaps: Pick<LiveMaps, 'changePrivate'>,
  territory: TerritoryId,
  file: MaillageFile,
  { at, authorId }: { readonly at: string; readonly authorId?: number | undefined },
): Promise<WrittenCounts> {
  const beside = besideOf(file)
  if (!beside) return NOTHING
  const write = (document: PrivateDocument) => writePrivate(document, beside, { name: 'Import', at })
  return liveMaps.changePrivate(territory, write, authorId)
}

/** What `writeBeside` would do, without doing it. */
export async function reviewBeside(
  liveMaps: Pick<LiveMaps, 'changePrivate'>,
  territory: TerritoryId,
  file: MaillageFile,
): Promise<WrittenCounts> {
  const beside = besideOf(file)
  if (!beside) return NOTHING
  return liveMaps.changePrivate(territory, (document) => reviewPrivate(document, beside))
}

function besideOf({ contacts = [], viewNotes = [] }: MaillageFile): PrivateContents | undefined {
  return contacts.length + viewNotes.length > 0 ? { contacts, viewNotes } : undefined
}

export function sumOf(a: WrittenCounts, b: WrittenCounts): WrittenCounts {
  return { create: a.create + b.create, update: a.update + b.update, keep: a.keep + b.keep }
}

function refuse(problems: readonly FileProblem[]): ReadImport {
  return { ok: false, problems: problems.map(toImportProblem) }
}

/** Undefined when the bytes are no text. */
function decodeText(bytes: ArrayBuffer | Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Only on the live map is it known what the file adds. */
function refuseTooMany(map: MapDocument, file: MaillageFile, limits: MapLimits): void {
  for (const list of ['actors', 'links'] as const) {
    const added = file[list].filter(({ id }) => !map[list].has(id)).length
    if (map[list].size + added > limits[list]) throw new LimitReached(list, 'map-full')
  }
  const views = file.views.filter(({ id }) => !map.views.has(id)).length
  if (views > 0 && map.views.size + views > MOST_VIEWS_KEPT) throw new LimitReached('views', 'views-full')
}
