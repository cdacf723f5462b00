import { type LinkNews, LinkTwin } from './link-twin'
import { type Pen, penOn } from './pen'
import { play } from './play-drawing'
import type { RecordedDrawing } from './recorded-drawing'

export interface FontFaceSource {
  readonly family: string
  readonly source: string
  readonly descriptors: FontFaceDescriptors
}

/** The first message: what is painted on. */
export interface Opening {
  readonly kind: 'open'
  readonly canvases: readonly OffscreenCanvas[]
  readonly faces: readonly FontFaceSource[]
}

export interface Batch {
  readonly kind: 'paint'
  readonly drawing: RecordedDrawing
  /** What is to be known of links before it is painted. */
  readonly links: LinkNews
  /** Those that have not been sent before, by their numbers. */
  readonly pictures: readonly (readonly [number, ImageBitmap])[]
}

export type Done = { readonly kind: 'painted'; readonly tookMs: number } | { readonly kind: 'fonts' }

interface Sheet {
  readonly canvas: OffscreenCanvas
  readonly pen: OffscreenCanvasRenderingContext2D & Pen
}

// A thread beside the page that paints what it is sent.
let sheets: readonly Sheet[] = []
let ready: Promise<unknown> = Promise.resolve()
const pictures = new Map<number, ImageBitmap>()
const links = new LinkTwin()

addEventListener('message', ({ data }: MessageEvent<Opening | Batch>) => {
  if (data.kind === 'open') open(data)
  // The page hears of an error, and paints by itself then.
  else ready = ready.then(() => paint(data)).catch((error) => reportError(error))
})

function open({ canvases, faces }: Opening): void {
  sheets = canvases.flatMap((canvas) => {
    const context = canvas.getContext('2d')
    return context ? [{ canvas, pen: penOn(context) }] : []
  })
  ready = loadFonts(faces)
}

/** Words are drawn with the letters of the page from the first on; of rarer ones the page is told when they come. */
async function loadFonts(faces: readonly FontFaceSource[]): Promise<void> {
  const { fonts } = globalThis as unknown as { readonly fonts?: FontFaceSet }
  if (!fonts) return
  for (const { family, source, descriptors } of faces) fonts.add(new FontFace(family, source, descriptors))
  const families = [...new Set(faces.map(({ family }) => `"${family}"`))]
  // Without them the map is drawn with others, as the page is.
  await Promise.all(families.map((family) => fonts.load(`640 14px ${family}`).catch(() => undefined)))
  // In a task of its own: what has just come is still to be told of.
  void fonts.ready.then(() => setTimeout(() => fonts.addEventListener('loadingdone', () => tell({ kind: 'fonts' }))))
}

function paint({ drawing, links: news, pictures: come }: Batch): void {
  const startedAt = performance.now()
  links.learn(news)
  for (const [id, picture] of come) pictures.set(id, picture)
  let current: Sheet | undefined
  play(drawing, {
    take(index) {
      current = sheets[index]
      if (!current) throw new Error('there is no such canvas')
      return current.pen
    },
    resize(width, height) {
      if (!current) return
      current.canvas.width = width
      current.canvas.height = height
    },
    copy(index, x, y) {
      const from = sheets[index]?.canvas
      if (from) current?.pen.drawImage(from, x, y)
    },
    picture: (id) => pictures.get(id),
    links: (pen, asked) => links.paint(pen, asked),
  })
  const playedMs = performance.now() - startedAt
  // What was drawn is filled in and handed to the screen at the end of the next frame: by the frame after it is there.
  atNextFrame(() => {
    const beganAt = performance.now()
    atNextFrame(() => tell({ kind: 'painted', tookMs: playedMs + performance.now() - beganAt - FRAME_MS }))
  })
}

const FRAME_MS = 17

function atNextFrame(act: () => void): void {
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(act)
  else setTimeout(act, FRAME_MS)
}

function tell(done: Done): void {
  postMessage(done)
}
