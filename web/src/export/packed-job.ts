import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Sheet } from './drawing/draw-sheet'
import type { ViewPage } from './drawing/view-page'
import type { ExportJob } from './export-job'

/** A list of actors or links that has gone ahead of the jobs that read it. */
export type ListId = number

type PackedMap = Omit<PlainMap, 'actors' | 'links'> & { readonly actors: ListId; readonly links: ListId }

/** A job without the long lists of its maps: copying thousands of values at once would hold up the page. */
export interface PackedJob extends Omit<ExportJob, 'map' | 'sheet' | 'pages'> {
  readonly map: PackedMap
  readonly sheet: Omit<Sheet, 'map'> & { readonly map: PackedMap }
  readonly pages: readonly (Omit<ViewPage, 'map'> & { readonly map: PackedMap | undefined })[]
}

/** What the page tells the worker: lists in pieces, then jobs that name them. */
export type ExportRequest =
  | { readonly kind: 'list'; readonly id: ListId; readonly items: readonly unknown[] }
  | { readonly kind: 'job'; readonly job: PackedJob }

/** @param idOf tells lists apart by their identity: maps of one job share theirs */
export function packJob(job: ExportJob, idOf: (list: readonly unknown[]) => ListId): PackedJob {
  const packed = (map: PlainMap): PackedMap => ({ ...map, actors: idOf(map.actors), links: idOf(map.links) })
  return {
    ...job,
    map: packed(job.map),
    sheet: { ...job.sheet, map: packed(job.sheet.map) },
    pages: job.pages.map((page) => ({ ...page, map: page.map && packed(page.map) })),
  }
}

export function unpackJob(job: PackedJob, listOf: (id: ListId) => readonly unknown[]): ExportJob {
  // Lists come back under the ids that they were packed with.
  const whole = (map: PackedMap) => ({ ...map, actors: listOf(map.actors), links: listOf(map.links) }) as PlainMap
  return {
    ...job,
    map: whole(job.map),
    sheet: { ...job.sheet, map: whole(job.sheet.map) },
    pages: job.pages.map((page) => ({ ...page, map: page.map && whole(page.map) })),
  }
}
