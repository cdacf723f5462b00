import type PDFDocument from 'pdfkit'
import type { Drawing } from '../drawing/drawing'
import type { GroupShape, Paint, RectShape, Shape, TextShape } from '../drawing/shape'
import { type PathPart, pathParts } from './path-data'
import type { PdfFace, PdfFonts } from './pdf-fonts'
import type { Pictures } from './pdf-pictures'
import { markActual, type WrittenText, widthOfRun, writeRun } from './pdf-text'
import type { TextRun } from './text-runs'

/** A point is 1/72 inch, a unit of a drawing 1/96. */
export const POINTS = 72 / 96

export interface PdfPen {
  readonly document: PDFDocument
  readonly fonts: PdfFonts
  /** Of what no font of the product can write. */
  readonly pictures: Pictures
  /** The marks and icons that come again and again. */
  readonly paths: Map<string, readonly PathPart[]>
}

/** Draws on the current page of a document. */
export function paintPdf({ shapes, background, width, height }: Drawing, pen: PdfPen): void {
  const { document } = pen
  document.save()
  document.scale(POINTS)
  if (background) document.rect(0, 0, width, height).fillColor(background).fill()
  for (const shape of shapes) paint(shape, 1, pen)
  document.restore()
}

function paint(shape: Shape, opacity: number, pen: PdfPen): void {
  switch (shape.kind) {
    case 'group':
      paintGroup(shape, opacity, pen)
      return
    case 'rect':
      outline(shape, pen.document)
      paintOutlined(shape, opacity, () => outline(shape, pen.document), pen.document)
      return
    case 'path': {
      const parts = partsOf(shape.d, pen)
      trace(parts, pen.document)
      paintOutlined(shape, opacity, () => trace(parts, pen.document), pen.document)
      return
    }
    case 'text':
      paintText(shape, opacity, pen)
      return
    default:
      shape satisfies never
  }
}

function paintGroup(group: GroupShape, opacity: number, pen: PdfPen): void {
  const { document } = pen
  const { x = 0, y = 0, scale = 1, turn = 0, clip, title, shapes } = group
  const isPlaced = x !== 0 || y !== 0 || scale !== 1 || turn !== 0 || clip !== undefined
  if (isPlaced) document.save()
  if (x !== 0 || y !== 0) document.translate(x, y)
  if (scale !== 1) document.scale(scale)
  if (turn !== 0) document.rotate(turn)
  if (clip) document.rect(clip.x, clip.y, clip.width, clip.height).clip()
  const draw = () => {
    for (const each of shapes) paint(each, opacity * (group.opacity ?? 1), pen)
  }
  // What is cut on paper is whole for who searches or listens.
  if (title) markActual(title, document, draw)
  else draw()
  if (isPlaced) document.restore()
}

function outline({ x, y, width, height, radius = 0 }: RectShape, document: PDFDocument): void {
  if (radius > 0) document.roundedRect(x, y, width, height, radius)
  else document.rect(x, y, width, height)
}

/** Longer ones are of one link or zone and come once. */
const KEPT_LENGTH = 400

function partsOf(d: string, { paths }: PdfPen): readonly PathPart[] {
  const known = paths.get(d)
  if (known) return known
  const parts = pathParts(d)
  if (d.length <= KEPT_LENGTH && paths.size < 2000) paths.set(d, parts)
  return parts
}

function trace(parts: readonly PathPart[], document: PDFDocument): void {
  for (const [command, ...numbers] of parts) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    if (command === 'M') document.moveTo(a, b)
    else if (command === 'L') document.lineTo(a, b)
    else if (command === 'C') document.bezierCurveTo(a, b, c, d, e, f)
    else document.closePath()
  }
}

/** @param again draws the outline once more, where filling has used it up */
function paintOutlined(paint: Paint, opacity: number, again: () => void, document: PDFDocument): void {
  const { fill, fillOpacity = 1, stroke, strokeWidth = 1, dash = [], isRound = false } = paint
  const isFilled = fill !== undefined && fill !== 'none'
  if (isFilled)
    document
      .fillColor(fill)
      .fillOpacity(opacity * fillOpacity)
      .fill()
  if (!stroke) return
  if (isFilled) again()
  document.strokeColor(stroke).strokeOpacity(opacity).lineWidth(strokeWidth)
  document.lineCap(isRound ? 'round' : 'butt').lineJoin(isRound ? 'round' : 'miter')
  if (dash.length > 0) document.dash(dash)
  document.stroke()
  if (dash.length > 0) document.undash()
}

function paintText(text: TextShape, opacity: number, pen: PdfPen): void {
  const { document, fonts } = pen
  const runs = fonts.runsOf(text)
  const widths = runs.map((run) => widthOf(run, text, pen))
  const width = widths.reduce((sum, each) => sum + each, 0)
  const x = text.x - (text.anchor === 'end' ? width : text.anchor === 'middle' ? width / 2 : 0)
  if (text.halo) {
    document.strokeColor(text.halo.color).strokeOpacity(opacity).lineWidth(text.halo.width).lineJoin('round')
    // The letters that are read are those above it.
    markActual('', document, () => writeRuns(runs, widths, { ...text, x, mode: 1 }, pen))
  }
  document.fillColor(text.fill).fillOpacity(opacity)
  writeRuns(runs, widths, { ...text, x, mode: 0 }, pen)
}

function writeRuns(
  runs: readonly TextRun<PdfFace>[],
  widths: readonly number[],
  text: TextShape & WrittenText,
  { document, pictures }: PdfPen,
): void {
  let { x } = text
  for (const [index, run] of runs.entries()) {
    const { face, words } = run
    const at = { ...text, x }
    if (!face) {
      if (at.mode === 0) pictures.paint(words, at, document)
    } else if (face.isPlain || at.mode === 1) writeRun(run, face, at, document)
    // One shape may be part of a letter, or several letters: the words themselves are told.
    else markActual(words, document, () => writeRun(run, face, at, document))
    x += widths[index] ?? 0
  }
}

function widthOf(run: TextRun<PdfFace>, text: TextShape, { document, pictures }: PdfPen): number {
  return run.face ? widthOfRun(run, run.face, text.size, document) : pictures.widthOf(run.words, text)
}
