import { downloadFile } from './download-file'
import { svgBlob } from './export-svg'
import type { MapSvg } from './map-svg'

/** Twice the size of the map, for print and projectors. */
const SCALE = 2
/** Wider pictures are refused by mail programs and by some browsers. */
const MOST_PIXELS = 6000

/** The map as an image; throws where the browser cannot make one. */
export async function exportPng(name: string, drawing: MapSvg): Promise<void> {
  const url = URL.createObjectURL(svgBlob(drawing))
  try {
    const image = new Image(drawing.width, drawing.height)
    image.src = url
    await image.decode()
    const scale = pngScale(drawing)
    // A phone may refuse a canvas that large: half of it still prints.
    const png = (await paint(image, drawing, scale)) ?? (await paint(image, drawing, scale / 2))
    if (!png) throw new Error('the browser gave no image')
    downloadFile(name, png)
  } finally {
    URL.revokeObjectURL(url)
  }
}

export function pngScale({ width, height }: Pick<MapSvg, 'width' | 'height'>): number {
  return Math.min(SCALE, MOST_PIXELS / width, MOST_PIXELS / height)
}

function paint(image: HTMLImageElement, { width, height }: MapSvg, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * scale)
  canvas.height = Math.floor(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
