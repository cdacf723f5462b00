import { LinkTeller } from './link-teller'
import type { Batch, Done, FontFaceSource, Opening } from './painter'
import { RecordingPen } from './recorded-drawing'
import { type Elements, giveUpBeside, removeAll, type Studio, type StudioEvents, type Surface } from './studio'

/** @param elements on which nothing was drawn before */
export function openBeside(elements: Elements, events: StudioEvents): Studio {
  const pictures = new PictureBox()
  const pen = new RecordingPen((picture) => pictures.idOf(picture))
  const links = new LinkTeller(pen)
  let isBusy = false
  let tookMs = 0
  const worker = new Worker(new URL('./painter.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Done>) => {
    if (data.kind === 'fonts') return events.onFonts()
    isBusy = false
    tookMs = data.tookMs
    events.onDone()
  }
  worker.onerror = () => {
    giveUpBeside()
    events.onFailure()
  }
  const canvases = elements.map((element) => element.transferControlToOffscreen())
  const opening: Opening = { kind: 'open', canvases, faces: facesOfPage() }
  worker.postMessage(opening, canvases)
  return {
    surfaces: [recordedSurface(elements[0], 0, pen), recordedSurface(elements[1], 1, pen)],
    knownLinks: links,
    get isBusy() {
      return isBusy
    },
    get tookMs() {
      return tookMs
    },
    send() {
      if (pen.isEmpty) return
      const batch: Batch = { kind: 'paint', drawing: pen.end(), links: links.news(), pictures: pictures.unsent() }
      isBusy = true
      const given = [batch.drawing.steps.buffer, batch.links.numbers.buffer]
      worker.postMessage(batch, [...given, ...batch.pictures.map(([, bitmap]) => bitmap)])
    },
    close() {
      worker.terminate()
      removeAll(elements)
    },
  }
}

function recordedSurface(element: HTMLCanvasElement, index: number, pen: RecordingPen): Surface {
  const surface: Surface & { readonly index: number } = {
    element,
    index,
    resize(width, height) {
      pen.take(index)
      pen.resize(width, height)
    },
    copy(from, x, y) {
      pen.take(index)
      pen.copy((from as typeof surface).index, x, y)
    },
    pen() {
      pen.take(index)
      return pen
    },
  }
  return surface
}

/** Pictures go over once, and are known by a number then. */
class PictureBox {
  readonly #ids = new WeakMap<object, number>()
  #unsent: [number, ImageBitmap][] = []
  #count = 0

  idOf(picture: CanvasImageSource): number {
    const known = this.#ids.get(picture)
    if (known !== undefined) return known
    const id = this.#count
    this.#count += 1
    this.#ids.set(picture, id)
    this.#unsent.push([id, bitmapOf(picture as HTMLCanvasElement | HTMLImageElement)])
    return id
  }

  unsent(): readonly (readonly [number, ImageBitmap])[] {
    const due = this.#unsent
    this.#unsent = []
    return due
  }
}

function bitmapOf(picture: HTMLCanvasElement | HTMLImageElement): ImageBitmap {
  const copy = new OffscreenCanvas(picture.width, picture.height)
  copy.getContext('2d')?.drawImage(picture, 0, 0)
  return copy.transferToImageBitmap()
}

/** The fonts of the page as its style sheets tell of them: another thread knows none. */
function facesOfPage(): FontFaceSource[] {
  return [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const read = (name: string) => rule.style.getPropertyValue(name)
      const family = read('font-family').replaceAll(/["']/g, '')
      const descriptors = {
        weight: read('font-weight'),
        style: read('font-style'),
        unicodeRange: read('unicode-range'),
      }
      return [{ family, source: read('src'), descriptors }]
    }),
  )
}
