import type { ExportedFile, ExportJob } from './export-job'
import { USUAL_OPTIONS } from './export-job'
import { type SheetChoices, prepareSheet } from './prepare-sheet'
import { type RunOptions, runExport } from './run-export'
import type { ExportedTerritory, Language } from './sheet-words'
import type { PlainMap } from '@maillage/shared/map/plain-map'

export interface MapToExport {
  readonly map: PlainMap
  readonly territory: ExportedTerritory
  readonly language: Language
  readonly choices?: SheetChoices
}

/** A job for the whole of a map, as most people want it. */
export function jobFor(
  format: ExportJob['format'],
  { map, territory: { id, name, isExample }, language, choices }: MapToExport,
): ExportJob {
  return {
    format,
    territory: { id, name },
    locale: language.locale,
    exportedAt: new Date().toISOString(),
    map,
    sheet: prepareSheet(map, { id, name, isExample }, language, choices),
    pages: [],
    paper: { kind: 'fit' },
    options: USUAL_OPTIONS,
  }
}

/** A map as a file with the usual options. */
export function exportMap(
  format: ExportJob['format'],
  what: MapToExport,
  options?: RunOptions,
): Promise<ExportedFile> {
  return runExport(jobFor(format, what), options)
}
