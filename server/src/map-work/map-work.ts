import type { MAP_JOBS } from './map-jobs'

export type MapJobs = typeof MAP_JOBS
export type MapJobName = keyof MapJobs
/** Jobs that give what a document holds as plain values: a map, or a private document. */
export type ReadingName = 'read' | 'readPrivate'
export type ReadingOf<Name extends ReadingName> = ReturnType<MapJobs[Name]>
/** What a job gives, once it is there: to write a workbook takes more than one turn. */
export type ResultOf<Name extends MapJobName> = Awaited<ReturnType<MapJobs[Name]>>
export type InputOf<Name extends MapJobName> = Parameters<MapJobs[Name]> extends [unknown, ...infer Rest] ? Rest : never

/**
 * Does what needs a whole Y.Doc, away from the turn in which people wait for each other's changes. Adapters decide
 * where; a job rejects with what it threw.
 */
export interface MapWork {
  /** Runs a job on the map that these V1 updates make. They must not be changed before it has ended. */
  run<Name extends MapJobName>(
    name: Name,
    updates: readonly Uint8Array[],
    ...input: InputOf<Name>
  ): Promise<ResultOf<Name>>
  close(): Promise<void>
}
