import type { PrivateContents } from '@maillage/shared/document/private-contents'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Locale } from '../i18n/i18n'
import type { Sheet } from './drawing/draw-sheet'
import type { Orientation, Paper, PaperSize } from './drawing/paper'
import type { ViewPage } from './drawing/view-page'
import type { FormatId } from './formats/formats'

/** What a file is made from, as plain data that crosses to the worker. */
export interface ExportJob {
  readonly format: FormatId
  readonly territory: { readonly id: string; readonly name: string }
  readonly locale: Locale
  /** ISO 8601. */
  readonly exportedAt: string
  /** All that was chosen to be exported. */
  readonly map: PlainMap
  /** Only for formats of data, and for who may see them: never in a picture. */
  readonly beside?: PrivateContents | undefined
  readonly sheet: Sheet
  /** The pages of a file of views, in order; none for a file of one map. */
  readonly pages: readonly ViewPage[]
  readonly paper: Paper
  readonly options: ExportOptions
  /** Of a preview: an image with this many pixels on its longer side. */
  readonly previewSide?: number | undefined
}

/** What a person can choose; a format reads those that it offers. */
export interface ExportOptions {
  /** Pixels a unit of the drawing: 1, 2 or 4. */
  readonly scale: number
  readonly isTransparent: boolean
  /** Title block and legend around the map. */
  readonly isFramed: boolean
  readonly paper: PaperSize
  readonly orientation: Orientation
  /** The presenter's notes, on a page of their own after each view. */
  readonly hasNotes: boolean
  /** The one table that a CSV file holds. */
  readonly table: 'actors' | 'links'
}

export const USUAL_OPTIONS: ExportOptions = {
  scale: 2,
  isTransparent: false,
  isFramed: true,
  paper: 'a3',
  orientation: 'landscape',
  hasNotes: false,
  table: 'actors',
}

/** A finished file, with what the person is to know of it. */
export interface ExportedFile {
  readonly blob: Blob
  readonly notice?: ExportNotice | undefined
}

/** An image had to be smaller than asked: how large it is, in pixels a unit. */
export interface ExportNotice {
  readonly kind: 'smaller'
  readonly scale: number
}

export type ExportProblemCode = 'code-missing' | 'fonts-missing' | 'no-canvas' | 'too-large' | 'unexpected'

/** Why no file could be made; the dialog has a sentence for each. */
export class ExportProblem extends Error {
  readonly code: ExportProblemCode

  constructor(code: ExportProblemCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

export type ExportAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: ExportedFile }
  | { readonly kind: 'failed'; readonly code: ExportProblemCode; readonly detail: string }

/** Makes a file of one format, away from the page. */
export type Maker = (job: ExportJob, tell: TellProgress) => Promise<ExportedFile>

/** @param share of the work that is done, from 0 to 1 */
export type TellProgress = (share: number) => void
