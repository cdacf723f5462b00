import type { ActorId } from '@maillage/shared/map/ids'
import { type Box, overlaps } from '../../drawing/geometry'
import type { LinkPath } from '../../drawing/link-path'
import { SpatialGrid } from '../scene/spatial-grid'
import { type Sight, seenArea } from '../sight'
import { detailAt } from './detail'
import { placeNames, reachOf } from './names'
import { areaToPaint, isCovered, isStretchedTooFar } from './painted-area'
import type { FarScene } from './painting'
import type { Pen } from './pen'
import { Plate } from './plate'
import type { Surface } from './studio'

/** Paints what lies in some areas at the zoom of a plate, with the names that were given room on it. */
type Paint = (
  pen: Pen,
  areas: readonly Box[],
  plate: { readonly zoom: number; readonly names: SpatialGrid<ActorId> },
) => void

/** Two plates: one is seen, and the other is painted meanwhile for where the camera has gone. */
export class Plates {
  readonly #scene: FarScene
  #front: Plate
  #back: Plate
  #names = new SpatialGrid<ActorId>()
  #nextNames = new SpatialGrid<ActorId>()
  /** The back plate is on its way to the front. */
  #isTurning = false
  /** The first picture is there as it was a moment ago: it is shown, whatever has changed since. */
  #isWhole = false
  /** Whether there is anything to be seen yet. */
  hasFront = false

  constructor(scene: FarScene, [front, back]: readonly [Surface, Surface], place: { readonly isOnMap: boolean }) {
    this.#scene = scene
    this.#front = new Plate(front, place)
    this.#back = new Plate(back, place)
  }

  /** All that is seen is as it should be. */
  get isPainted(): boolean {
    return !this.#isTurning && this.#front.isPainted
  }

  /** The camera has come to another zoom, for which nothing is painted yet. */
  isBlurred({ zoom }: Sight): boolean {
    return this.hasFront && !this.#isTurning && this.#front.zoom !== zoom
  }

  place(sight: Sight): void {
    if (this.hasFront) this.#front.place(sight)
  }

  /** Sets out to paint where the camera has gone, if what is painted does not do. */
  follow(sight: Sight, bounds: Box, { isStill, pixelRatio }: { isStill: boolean; pixelRatio: number }): void {
    const plate = this.#current
    const isAny = this.hasFront || this.#isTurning
    const isFarOff = !isAny || isStretchedTooFar(sight.zoom, plate.zoom)
    const isUncovered = !isCovered(sight, bounds, plate.area)
    const isBlurred = isStill && plate.zoom !== sight.zoom
    // What is being painted is finished first, unless it has become of no use: a camera in motion would never see the end.
    const isDue = (isUncovered || isBlurred) && (!this.#isTurning || isStill)
    if (isFarOff || isDue) this.#begin(sight, areaToPaint(sight, bounds), pixelRatio)
  }

  /** What is seen goes first. */
  paintSome(sight: Sight, count: number, paint: Paint): void {
    const plate = this.#current
    const names = this.#isTurning ? this.#nextNames : this.#names
    const paintThere = (pen: Pen, areas: readonly Box[]) => paint(pen, areas, { zoom: plate.zoom, names })
    if (this.hasFront) plate.paintSome(count, seenArea(sight), paintThere)
    else if (!plate.isPainted) {
      plate.paintAll(paintThere)
      this.#isWhole = true
    }
  }

  /**
   * Brings what has been painted to the front, once all that is seen has.
   *
   * @returns whether that was for the first time
   */
  turn(sight: Sight): boolean {
    const plate = this.#current
    const seen = seenArea(sight)
    if (!this.#isTurning || !(this.#isWhole || plate.isPaintedIn(seen))) return false
    this.#isWhole = false
    this.#turn(sight)
    const isFirst = !this.hasFront
    this.hasFront = true
    return isFirst
  }

  /** Whether something at this place would be seen on what is painted. */
  hold(box: Box): boolean {
    return overlaps(box, this.#front.area) || (this.#isTurning && overlaps(box, this.#back.area))
  }

  spoil(): void {
    this.#front.spoil()
    if (this.#isTurning) this.#back.spoil()
  }

  spoilBox(box: Box): void {
    this.#front.spoilPart(box)
    if (this.#isTurning) this.#back.spoilPart(box)
  }

  /** Where a link runs or ran. */
  spoilPath(path: LinkPath): void {
    for (const plate of this.#isTurning ? [this.#front, this.#back] : [this.#front]) {
      plate.spoilCurve(detailAt(plate.zoom) === 'cards' ? path.curve : path.whole)
    }
  }

  /** Where a card is or was: its dot and its name may reach beyond it. */
  spoilAround(box: Box): void {
    this.#front.spoilPart(reachOf(box, this.#front.zoom))
    if (this.#isTurning) this.#back.spoilPart(reachOf(box, this.#back.zoom))
  }

  hide(): void {
    this.hasFront = false
    this.#isTurning = false
    this.#front.show(false)
    this.#back.show(false)
  }

  get #current(): Plate {
    return this.#isTurning ? this.#back : this.#front
  }

  #begin(sight: Sight, { x, y, width, height }: Box, pixelRatio: number): void {
    const scale = sight.zoom * pixelRatio
    const isSameZoom = this.hasFront && this.#front.zoom === sight.zoom
    // On the pixels of the plate before, so that what it shows can be copied; the first one on those of the screen.
    const origin = isSameZoom ? this.#front.area : { x: -sight.x / sight.zoom, y: -sight.y / sight.zoom }
    const snap = (value: number, from: number) => from + Math.round((value - from) * scale) / scale
    this.#back.begin({ x: snap(x, origin.x), y: snap(y, origin.y), width, height }, sight.zoom, pixelRatio)
    const hasNames = detailAt(sight.zoom) === 'names'
    this.#nextNames = hasNames ? placeNames(this.#scene, this.#back.area, sight.zoom) : new SpatialGrid()
    // With other names each piece looks different.
    if (isSameZoom && !hasNames) this.#back.copy(this.#front)
    this.#isTurning = true
    this.#isWhole = false
  }

  #turn(sight: Sight): void {
    const shown = this.#back
    this.#back = this.#front
    this.#front = shown
    this.#names = this.#nextNames
    this.#isTurning = false
    this.#front.place(sight)
    this.#front.show(true)
    this.#back.show(false)
  }
}
