import { drawJob } from '../drawing/draw-job'
import type { Drawing } from '../drawing/drawing'
import { type ExportedFile, ExportProblem, type Maker } from '../export-job'
import { paintCanvas } from '../painting/paint-canvas'

/** Beyond this, browsers refuse a canvas, or take long and most of a laptop's memory for one: an A0 poster has half of it. */
const MOST_SIDE = 16_384
const MOST_PIXELS = 64_000_000
/** What a phone may still refuse is tried smaller, until little is left of it. */
const SHRINK = 0.7
const TRIES = 8

/** The map as an image, as large as was asked or as this browser can make one. */
export const makePng: Maker = async (job, tell) => {
  if (typeof OffscreenCanvas === 'undefined') throw new ExportProblem('no-canvas')
  const { drawings, fonts } = await drawJob(job)
  tell(0.3)
  const [drawing] = drawings
  const { previewSide, options } = job
  const asked = previewSide ? previewSide / Math.max(drawing.width, drawing.height) : options.scale
  for (let [scale, tries] = [largestScale(drawing, asked), TRIES]; tries > 0; scale *= SHRINK, tries -= 1) {
    const canvas = canvasFor(drawing, scale)
    if (!canvas) continue
    const { context } = canvas
    paintCanvas(context, drawing, { scale, family: fonts.family })
    tell(0.6)
    const blob = await encoded(context.canvas)
    // The thread goes on: its memory is given back at once.
    context.canvas.width = 0
    if (blob) return finished(blob, scale, asked)
  }
  throw new ExportProblem('too-large')
}

/** The scale that was asked for, or the largest that is sure to be too much for no browser of today. */
export function largestScale({ width, height }: Pick<Drawing, 'width' | 'height'>, asked: number): number {
  return Math.min(asked, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)))
}

/** A canvas on which drawing leaves a trace: one that is too large may be there and stay empty. */
function canvasFor({ width, height }: Drawing, scale: number) {
  try {
    const canvas = new OffscreenCanvas(Math.floor(width * scale), Math.floor(height * scale))
    const context = canvas.getContext('2d')
    if (!context) return undefined
    context.fillRect(0, 0, 1, 1)
    const isDrawn = context.getImageData(0, 0, 1, 1).data[3] === 255
    context.clearRect(0, 0, 1, 1)
    return isDrawn ? { context } : undefined
  } catch {
    // Refused for its size, or for want of memory: a smaller one is tried.
    return undefined
  }
}

async function encoded(canvas: OffscreenCanvas): Promise<Blob | undefined> {
  try {
    return await canvas.convertToBlob({ type: 'image/png' })
  } catch {
    return undefined
  }
}

function finished(blob: Blob, scale: number, asked: number): ExportedFile {
  return scale < asked ? { blob, notice: { kind: 'smaller', scale } } : { blob }
}
