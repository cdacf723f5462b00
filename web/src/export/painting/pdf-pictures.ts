import type PDFDocument from 'pdfkit'
import type { TextShape } from '../drawing/shape'
import type { PdfFonts } from './pdf-fonts'
import { markActual } from './pdf-text'

/**
 * Texts that only a browser writes rightly: in a script that it alone shapes, or in one for which the product has no font
 * and the device may. They are pictures, with their letters behind them for who copies or searches.
 */
export interface Pictures {
  /** In units of the drawing. */
  widthOf(words: string, look: Look): number
  paint(words: string, place: Look & { readonly x: number; readonly y: number }, document: PDFDocument): void
}

type Look = Pick<TextShape, 'size' | 'weight' | 'fill'>

interface Picture {
  readonly width: number
  readonly png: ArrayBuffer | undefined
}

/** Sharp at twelve times the size of a screen: about 300 dots an inch on paper from a map drawn smaller than it is. */
const SCALE = 6
const ABOVE = 1.1
const BELOW = 0.4

const NOTHING: Picture = { width: 0, png: undefined }

/** @param family the fonts of this thread, as CSS names them */
export async function drawPictures(texts: readonly TextShape[], fonts: PdfFonts, family: string): Promise<Pictures> {
  const pictures = new Map<string, Picture>()
  for (const text of texts) {
    for (const { words, face } of fonts.runsOf(text)) {
      const key = keyOf(words, text)
      if (face === undefined && !pictures.has(key)) pictures.set(key, await drawPicture(words, text, family))
    }
  }
  const pictureOf = (words: string, look: Look) => pictures.get(keyOf(words, look)) ?? NOTHING
  return {
    widthOf: (words, look) => pictureOf(words, look).width,
    paint(words, { x, y, ...look }, document) {
      const { png, width } = pictureOf(words, look)
      if (!png) return
      const height = look.size * (ABOVE + BELOW)
      markActual(words, document, () => document.image(png, x, y - look.size * ABOVE, { width, height }))
    },
  }
}

function keyOf(words: string, { size, weight, fill }: Look): string {
  return `${size} ${weight} ${fill} ${words}`
}

async function drawPicture(words: string, { size, weight, fill }: Look, family: string): Promise<Picture> {
  if (typeof OffscreenCanvas === 'undefined') return NOTHING
  const font = `${weight} ${size}px ${family}`
  const measuring = new OffscreenCanvas(1, 1).getContext('2d')
  if (!measuring) return NOTHING
  measuring.font = font
  const width = Math.ceil(measuring.measureText(words).width * SCALE) / SCALE
  if (width <= 0) return NOTHING
  const canvas = new OffscreenCanvas(width * SCALE, Math.ceil(size * (ABOVE + BELOW) * SCALE))
  const context = canvas.getContext('2d')
  if (!context) return NOTHING
  context.scale(SCALE, SCALE)
  context.font = font
  context.fillStyle = fill
  context.fillText(words, 0, size * ABOVE)
  return { width, png: await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer() }
}
