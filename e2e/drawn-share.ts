import type { Page } from '@playwright/test'

export interface Drawn {
  readonly width: number
  readonly height: number
  /** How much of the picture is not as its first corner: something is drawn on it. */
  readonly share: number
  /** Of the first corner, from 0 to 255. */
  readonly alpha: number
}

/** Opens a PNG in the browser. */
export function drawnOn(page: Page, png: Buffer): Promise<Drawn> {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const { width, height } = image
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('no canvas here')
    context.drawImage(image, 0, 0)
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
    const share = pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length
    return { width, height, share, alpha: (pixels[0] ?? 0) >>> 24 }
  }, png.toString('base64'))
}
