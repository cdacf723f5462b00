import type PDFDocument from 'pdfkit'
import type { EncodedText } from 'pdfkit'
import type { PdfFace } from './pdf-fonts'
import type { TextRun } from './text-runs'

export interface WrittenText {
  readonly x: number
  /** Of the baseline, downwards as in the drawing. */
  readonly y: number
  readonly size: number
  /** 0 fills the letters, 1 outlines them: the text rendering modes of PDF. */
  readonly mode: 0 | 1
}

/**
 * Writes a run without pdfkit's own `text`, which turns the page around for each line: what a reader is to find instead of
 * the letters that are drawn (`ActualText`) must stand in the same coordinates as they do.
 */
export function writeRun(
  { words, isRightToLeft }: TextRun<PdfFace>,
  face: PdfFace,
  at: WrittenText,
  document: PDFDocument,
) {
  document.font(face.name)
  const font = document._font
  document.page.fonts[font.id] ??= font.ref()
  const { x, y, size, mode } = at
  document.addContent('BT')
  document.addContent(`/${font.id} ${size} Tf ${mode} Tr`)
  document.addContent(`1 0 0 -1 ${short(x)} ${short(y)} Tm`)
  for (const command of commandsOf(font.encode(words, featuresOf(isRightToLeft)), size)) document.addContent(command)
  document.addContent('ET')
}

/** How wide a run is drawn. */
export function widthOfRun(
  { words, isRightToLeft }: TextRun<PdfFace>,
  face: PdfFace,
  size: number,
  document: PDFDocument,
) {
  document.font(face.name)
  return document._font.widthOfString(words, size, featuresOf(isRightToLeft))
}

/** As a whole: word by word, the words of a line from right to left would stand in the wrong order. */
function featuresOf(isRightToLeft: boolean): readonly string[] | undefined {
  return isRightToLeft ? [] : undefined
}

/** Glyphs in a row, moved where the font says so: all numbers are thousandths of the size. */
function commandsOf([glyphs, positions]: EncodedText, size: number): string[] {
  const commands: string[] = []
  let row: string[] = []
  let hex = ''
  const endHex = () => {
    if (hex) row.push(`<${hex}>`)
    hex = ''
  }
  const move = (by: number) => {
    if (by === 0) return
    endHex()
    row.push(short(-by))
  }
  const endRow = () => {
    endHex()
    if (row.length > 0) commands.push(`[${row.join(' ')}] TJ`)
    row = []
  }
  let rise = 0
  for (const [index, { xAdvance, xOffset, yOffset, advanceWidth }] of positions.entries()) {
    if (yOffset !== rise) {
      endRow()
      rise = yOffset
      commands.push(`${short((rise * size) / 1000)} Ts`)
    }
    move(xOffset)
    hex += glyphs[index] ?? ''
    move(xAdvance - advanceWidth - xOffset)
  }
  endRow()
  if (rise !== 0) commands.push('0 Ts')
  return commands
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A stretch of the page that says something else, or nothing, to who searches, copies or listens. */
export function markActual(actual: string, document: PDFDocument, draw: () => void): void {
  // pdfkit leaves an empty one out, which would mean the opposite.
  if (actual === '') document.addContent('/Span <</ActualText ()>> BDC')
  else document.markContent('Span', { actual })
  draw()
  if (actual === '') document.addContent('EMC')
  else document.endMarkedContent()
}
