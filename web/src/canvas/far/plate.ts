import { type Box, boundsOfPoints, containsBox, grown, overlaps } from '../../drawing/geometry'
import { type Curve, pointOn } from '../../drawing/link-path'
import { stretchesWithin } from '../../drawing/path-within'
import type { Sight } from '../sight'
import type { Pen } from './pen'
import type { Surface } from './studio'

/** Of a piece, in pixels of the canvas: as much as is painted at a time. */
const PIECE = 320
const MOST_SPOTS = 240
/** Painted in the time of a piece. Where much moves, what was left behind is seen a moment longer: all see a late frame. */
const SPOTS_A_PIECE = 12
/** Of the pieces in which a link is painted anew, in pixels of the canvas: little of the map lies around each. */
const STRETCH = 72
const MOST_STRETCHES = 40
/** Around what has changed, in pixels of the canvas, and of the widest link, in map units. */
const STROKE = 6
const HALF_WIDTH = 5
/** Of the marks at the ends of links, in map units. */
const MARK_REACH = 16

/** Paints what lies in some areas; the pen is in map units and clipped to them. */
type Paint = (pen: Pen, areas: readonly Box[]) => void

/**
 * A part of the map painted once, and moved and stretched with the camera until it is painted anew. It is painted
 * in pieces: only those in which something has changed, and as many a frame as there is time for.
 */
export class Plate {
  readonly #surface: Surface
  readonly #dirty = new Set<number>()
  /** Small places outside of dirty pieces, painted by themselves: most changes are a dot and some lines. */
  #spots: Box[] = []
  #columns = 0
  #rows = 0
  /** Pixels of the canvas a map unit. */
  #scale = 1
  area: Box = { x: 0, y: 0, width: 0, height: 0 }
  /** The zoom that it is painted for. */
  zoom = 1

  readonly #isOnMap: boolean

  /** @param isOnMap whether its element is in one that moves with the map already */
  constructor(surface: Surface, { isOnMap }: { readonly isOnMap: boolean }) {
    this.#surface = surface
    this.#isOnMap = isOnMap
  }

  get isPainted(): boolean {
    return this.#dirty.size + this.#spots.length === 0
  }

  get pieceCount(): number {
    return this.#columns * this.#rows
  }

  /** Sets out to paint another part of the map, or the same at another zoom. */
  begin(area: Box, zoom: number, pixelRatio: number): void {
    this.zoom = zoom
    this.#scale = zoom * pixelRatio
    const width = Math.max(1, Math.ceil(area.width * this.#scale))
    const height = Math.max(1, Math.ceil(area.height * this.#scale))
    // A whole number of pixels, so that another plate can be copied without a blur.
    this.area = { ...area, width: width / this.#scale, height: height / this.#scale }
    this.#surface.resize(width, height)
    const { style } = this.#surface.element
    style.width = `${this.area.width * zoom}px`
    style.height = `${this.area.height * zoom}px`
    this.#columns = Math.ceil(width / PIECE)
    this.#rows = Math.ceil(height / PIECE)
    this.spoil()
  }

  /** Takes over what another plate of the same zoom has painted already. */
  copy(from: Plate): void {
    if (from.#scale !== this.#scale) return
    const dx = Math.round((from.area.x - this.area.x) * this.#scale)
    const dy = Math.round((from.area.y - this.area.y) * this.#scale)
    this.#surface.pen()?.setTransform(1, 0, 0, 1, 0, 0)
    this.#surface.copy(from.#surface, dx, dy)
    for (const piece of this.#dirty) {
      const box = this.#boxOf(piece)
      if (containsBox(from.area, box) && !from.#isDirty(box)) this.#dirty.delete(piece)
    }
  }

  /** All of it has to be painted anew. */
  spoil(): void {
    this.#spots = []
    this.#dirty.clear()
    for (let piece = 0; piece < this.pieceCount; piece += 1) this.#dirty.add(piece)
  }

  /** What lies in this box has to be painted anew. */
  spoilPart(box: Box): void {
    if (!overlaps(box, this.area)) return
    const pieces = this.#piecesOf(box)
    if (pieces.every((piece) => this.#dirty.has(piece))) return
    const isSmall = box.width * box.height * this.#scale ** 2 < PIECE * PIECE && this.#spots.length < MOST_SPOTS
    if (isSmall) this.#spots.push(box)
    else for (const piece of pieces) this.#dirty.add(piece)
  }

  /** What runs along a curve has to be painted anew. */
  spoilCurve(curve: Curve): void {
    const reach = HALF_WIDTH + STROKE / this.#scale
    for (const { from, to } of stretchesWithin(curve, grown(this.area, reach))) {
      const [start, end] = [pointOn(curve, from), pointOn(curve, to)]
      const length = Math.hypot(end.x - start.x, end.y - start.y) * this.#scale
      const count = Math.min(MOST_STRETCHES, Math.max(1, Math.ceil(length / STRETCH)))
      for (let step = 0; step < count; step += 1) {
        const share = (place: number) => from + ((to - from) * place) / count
        const box = boundsOfPoints([pointOn(curve, share(step)), pointOn(curve, share(step + 1))])
        // At its ends it carries marks.
        const isAtEnd = share(step) === 0 || share(step + 1) === 1
        if (box) this.spoilPart(grown(box, isAtEnd ? MARK_REACH : HALF_WIDTH))
      }
    }
  }

  /** All of it in one go, in which each link is drawn once. */
  paintAll(paint: Paint): void {
    this.#dirty.clear()
    this.#spots = []
    const { width, height } = this.area
    this.#paintBoxes(
      [{ x: 0, y: 0, width: Math.round(width * this.#scale), height: Math.round(height * this.#scale) }],
      paint,
    )
  }

  /** @param first what is seen, painted before what lies around it */
  paintSome(most: number, first: Box, paint: Paint): void {
    const spots = this.#spots.splice(0, most * SPOTS_A_PIECE)
    if (spots.length > 0) this.#paintBoxes(this.#merged(spots), paint)
    const seen = overlaps(first, this.area) ? this.#piecesOf(first).filter((piece) => this.#dirty.has(piece)) : []
    const due = [...seen, ...this.#dirty].slice(0, Math.max(most, 0))
    for (const piece of due) {
      const left = (piece % this.#columns) * PIECE
      const top = Math.floor(piece / this.#columns) * PIECE
      if (this.#dirty.delete(piece)) this.#paintBoxes([{ x: left, y: top, width: PIECE, height: PIECE }], paint)
    }
  }

  isPaintedIn(area: Box): boolean {
    return this.isPainted || !overlaps(area, this.area) || !this.#isDirty(area)
  }

  /** Where the camera sees it: at its own zoom on whole pixels, on which it is copied and not mixed, and stays sharp. */
  place({ x, y, zoom }: Sight): void {
    if (this.#isOnMap) {
      this.#surface.element.style.transform = `translate(${this.area.x}px, ${this.area.y}px) scale(${1 / this.zoom})`
      return
    }
    const ratio = this.#scale / this.zoom
    const whole = (pixels: number) => (zoom === this.zoom ? Math.round(pixels * ratio) / ratio : pixels)
    const left = whole(this.area.x * zoom + x)
    const top = whole(this.area.y * zoom + y)
    this.#surface.element.style.transform = `translate(${left}px, ${top}px) scale(${zoom / this.zoom})`
  }

  show(isShown: boolean): void {
    this.#surface.element.style.visibility = isShown ? 'visible' : 'hidden'
  }

  /** @param boxes in pixels of the canvas, painted in one go: a link that runs through several is drawn once */
  #paintBoxes(boxes: readonly Box[], paint: Paint): void {
    const scale = this.#scale
    const pen = this.#surface.pen()
    if (!pen) return
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.save()
    pen.beginPath()
    for (const { x, y, width, height } of boxes) pen.rect(x, y, width, height)
    pen.clip()
    for (const { x, y, width, height } of boxes) pen.clearRect(x, y, width, height)
    pen.setTransform(scale, 0, 0, scale, -this.area.x * scale, -this.area.y * scale)
    const areas = boxes.map(({ x, y, width, height }) => ({
      x: this.area.x + x / scale,
      y: this.area.y + y / scale,
      width: width / scale,
      height: height / scale,
    }))
    paint(pen, areas)
    pen.restore()
  }

  /** Spots as pixels of the canvas, each place once. */
  #merged(spots: readonly Box[]): Box[] {
    const boxes: Box[] = []
    for (const spot of spots.map((one) => this.#pixelsOf(one))) {
      if (!boxes.some((other) => containsBox(other, spot))) boxes.push(spot)
    }
    return boxes
  }

  /** Whole pixels around a box, with room for strokes. */
  #pixelsOf(box: Box): Box {
    const x = Math.floor((box.x - this.area.x) * this.#scale) - STROKE
    const y = Math.floor((box.y - this.area.y) * this.#scale) - STROKE
    const width = Math.ceil(box.width * this.#scale) + 2 * STROKE + 1
    const height = Math.ceil(box.height * this.#scale) + 2 * STROKE + 1
    return { x, y, width, height }
  }

  #boxOf(piece: number): Box {
    const side = PIECE / this.#scale
    return {
      x: this.area.x + (piece % this.#columns) * side,
      y: this.area.y + Math.floor(piece / this.#columns) * side,
      width: side,
      height: side,
    }
  }

  #isDirty(box: Box): boolean {
    return this.#piecesOf(box).some((piece) => this.#dirty.has(piece))
  }

  #piecesOf({ x, y, width, height }: Box): number[] {
    const side = PIECE / this.#scale
    const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.floor(value / side)))
    const firstColumn = clamp(x - this.area.x, this.#columns - 1)
    const lastColumn = clamp(x + width - this.area.x, this.#columns - 1)
    const firstRow = clamp(y - this.area.y, this.#rows - 1)
    const lastRow = clamp(y + height - this.area.y, this.#rows - 1)
    const pieces: number[] = []
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) pieces.push(row * this.#columns + column)
    }
    return pieces
  }
}
