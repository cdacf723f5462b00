import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Paper } from './drawing/paper'
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
  /** As large as the map needs unless said. */
  readonly paper?: Paper
  /** Pixels a unit of an image, twice unless said. */
  readonly scale?: number
}

/** A map as a file, with the usual options. */
export async function exportMap(
  format: ExportJob['format'],
  { map, territory: { id, name, isExample }, language, choices, paper, scale }: MapToExport,
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
    paper: paper ?? { kind: 'fit' as const },
    options: { ...USUAL_OPTIONS, scale: scale ?? USUAL_OPTIONS.scale },
  }
  const exporter = openExporter()
  try {
    return await exporter.run(job, options)
  } finally {
    exporter.close()
  }
}
