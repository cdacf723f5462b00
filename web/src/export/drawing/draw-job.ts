import type { ExportJob } from '../export-job'
import { loadSheetFonts, type SheetFonts } from '../painting/sheet-fonts'
import { drawSheet } from './draw-sheet'
import { drawViewPages } from './draw-view-page'
import type { Drawing } from './drawing'
import { PRINT_COLORS } from './print-colors'

export interface DrawnJob {
  /** One, or one a page. */
  readonly drawings: readonly [Drawing, ...Drawing[]]
  readonly fonts: SheetFonts
}

/** Draws what a job asks for; to be called in the worker. */
export async function drawJob(job: ExportJob): Promise<DrawnJob> {
  const { sheet, pages, paper, options } = job
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  const fonts = await loadSheetFonts(wordsOfJob(job), context)
  if (pages.length > 0) {
    const [first, ...others] = drawViewPages({ sheet, pages, hasNotes: options.hasNotes, paper }, fonts.measure)
    if (first) return { fonts, drawings: [first, ...others] }
  }
  const drawing = drawSheet({ ...sheet, isBare: sheet.isBare ?? !options.isFramed }, fonts.measure, paper)
  // The picture of a report lies on the report's own paper.
  const isTransparent = options.isTransparent || sheet.marks !== undefined
  return { fonts, drawings: [{ ...drawing, background: isTransparent ? undefined : PRINT_COLORS.surface }] }
}

/** Everything that may be written on a sheet: fonts are there before it is measured. */
function* wordsOfJob({ sheet, pages }: ExportJob): Generator<string> {
  const values: unknown[] = [sheet.words, sheet.labels, sheet.icons.themes, pages]
  for (const map of [sheet.map, ...pages.flatMap((page) => page.map ?? [])]) {
    for (const { name } of map.actors) yield name
    values.push(map.notes, map.zones)
  }
  yield* stringsIn(values)
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Set || value instanceof Map) return
  else if (Array.isArray(value)) for (const each of value) yield* stringsIn(each)
  else if (typeof value === 'object' && value !== null) yield* stringsIn(Object.values(value))
}
