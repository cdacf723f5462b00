import { encode } from 'uqr'

/** Modules around the code that stay white, as its standard asks. */
const QUIET_ZONE = 4

export interface QrDrawing {
  /** Width and height in modules, with the quiet zone. */
  readonly size: number
  /** The dark modules as the data of one SVG path: each run of a row is a rectangle. */
  readonly path: string
}

/** @param text what a camera reads; 15 % of the drawing may be lost */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  let path = ''
  for (const [y, row] of data.entries()) {
    let start = 0
    while (start < size) {
      let end = start
      while (end < size && row[end]) end += 1
      if (end > start) path += `M${start} ${y}h${end - start}v1h${start - end}z`
      start = end + 1
    }
  }
  return { size, path }
}
