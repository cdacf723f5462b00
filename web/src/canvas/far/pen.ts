/** What a drawing on a canvas is made with; a picture or an outline is handed over as what it is made from. */
export interface Pen extends Strokes, Settings {
  fillShape(d: string): void
  strokeShape(d: string): void
  drawPicture(picture: CanvasImageSource, x: number, y: number, width: number, height: number): void
}

export type Settings = Pick<
  CanvasRenderingContext2D,
  'globalAlpha' | 'lineWidth' | 'lineDashOffset' | 'lineCap' | 'lineJoin' | 'font' | 'textAlign' | 'textBaseline'
> & { strokeStyle: string; fillStyle: string }

/** Those of a context with numbers and words alone. */
interface Strokes {
  save(): void
  restore(): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  translate(x: number, y: number): void
  rotate(angle: number): void
  setLineDash(lengths: number[]): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  clip(): void
  clearRect(x: number, y: number, width: number, height: number): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
}

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Draws on a canvas at once. */
export function penOn<C extends Context>(context: C): C & Pen {
  return Object.assign(context, {
    fillShape: (d: string) => context.fill(outlineOf(d)),
    strokeShape: (d: string) => context.stroke(outlineOf(d)),
    drawPicture(picture: CanvasImageSource, x: number, y: number, width: number, height: number) {
      context.drawImage(picture, x, y, width, height)
    },
  }) as C & Pen
}

/** Those of marks and zones; zones get others as cards move. */
const MOST_OUTLINES = 200
const outlines = new Map<string, Path2D>()

/** Read once: a zone is painted in each piece of the map that it lies under, and a mark at each link. */
function outlineOf(d: string): Path2D {
  const known = outlines.get(d)
  if (known) return known
  if (outlines.size >= MOST_OUTLINES) outlines.clear()
  const outline = new Path2D(d)
  outlines.set(d, outline)
  return outline
}
