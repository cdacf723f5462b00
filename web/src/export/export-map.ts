import type { PlainMap } from '@maillage/shared/map/plain-map'
import { prepareSheet, type SheetChoices } from './drawing/prepare-sheet'
import type { ExportedTerritory, Language } from './drawing/sheet-words'
import type { ExportedFile, ExportJob } from './export-job'
import { USUAL_OPTIONS } from './export-job'
import { openExporter, type RunOptions } from './exporter'

export interface MapToExport {
  readonly map: PlainMap
  readonly territory: ExportedTerritory
  readonly language: Language
  readonly choices?: SheetChoices
}

/** A map as a file, the whole of it and with the usual options. */
export async function exportMap(
  format: ExportJob['format'],
  { map, territory: { id, name, isExample }, language, choices }: MapToExport,
  options?: RunOptions,
): Promise<ExportedFile> {
  const job = {
    format,
    territory: { id, name },
    locale: language.locale,
    exportedAt: new Date().toISOString(),
    map,
    sheet: await prepareSheet(map, { id, name, isExample }, language, choices),
    pages: [],
    paper: { kind: 'fit' } as const,
    options: USUAL_OPTIONS,
  }
  const exporter = openExporter()
  try {
    return await exporter.run(job, options)
  } finally {
    exporter.close()
  }
}
