import type { KnownLinks } from './painting'
import { type Pen, penOn } from './pen'

/** One of the canvases of a studio. */
export interface Surface {
  readonly element: HTMLCanvasElement
  /** Empties it. */
  resize(width: number, height: number): void
  /** Draws what another one of this studio shows. */
  copy(from: Surface, x: number, y: number): void
  /** Good until another surface of the studio is drawn on; undefined where the browser lends none. */
  pen(): Pen | undefined
}

/** Where plates are painted: beside the page where the browser can, so that the page never waits for it. */
export interface Studio {
  readonly surfaces: Surfaces
  /** Where links are painted by who knows them already; undefined where the page paints. */
  readonly knownLinks: KnownLinks | undefined
  /** What was sent is not on the screen yet. */
  readonly isBusy: boolean
  /** How long what was sent last took to paint; undefined where the page itself has painted it. */
  readonly tookMs: number | undefined
  /** Has painted what was drawn since the last time. */
  send(): void
  /** Its canvases go with it. */
  close(): void
}

type Surfaces = readonly [Surface, Surface]
export type Elements = readonly [HTMLCanvasElement, HTMLCanvasElement]

export interface StudioEvents {
  /** What was sent is on the screen. */
  onDone(): void
  /** Letters that were missing have come. */
  onFonts(): void
  /** The canvases are lost: others can be painted in the page. */
  onFailure(): void
}

let hasFailed = false

/** Nobody paints beside this page any more. */
export function giveUpBeside(): void {
  hasFailed = true
}

/** Whether another thread may paint. */
export function canBeBeside(): boolean {
  return 'transferControlToOffscreen' in HTMLCanvasElement.prototype && !hasFailed
}

/** Paints at once: for the first picture, which would wait for the other thread to begin, and where there is none. */
export function openInPage(elements: Elements): Studio {
  return {
    surfaces: [surfaceInPage(elements[0]), surfaceInPage(elements[1])],
    knownLinks: undefined,
    isBusy: false,
    tookMs: undefined,
    send: () => undefined,
    close: () => removeAll(elements),
  }
}

function surfaceInPage(element: HTMLCanvasElement): Surface {
  const context = element.getContext('2d')
  const pen = context ? penOn(context) : undefined
  return {
    element,
    resize(width, height) {
      element.width = width
      element.height = height
    },
    copy: (from, x, y) => pen?.drawImage(from.element, x, y),
    pen: () => pen,
  }
}

export function removeAll(elements: Elements): void {
  for (const element of elements) element.remove()
}
