import { quietMoment } from '../../design/quiet-moment'
import type { Sight } from '../sight'
import type { FarElements } from './far-options'
import type { FarScene } from './painting'
import { Plates } from './plates'
import { canBeBeside, openInPage, type Studio, type StudioEvents } from './studio'

interface Place {
  readonly isOnMap: boolean
}

/**
 * The plates, and where they are painted: in the page at first, so that the map is seen as soon as can be, and beside
 * it from the next quiet moment on.
 */
export class PlateWorkshop {
  readonly #scene: FarScene
  readonly #elements: FarElements
  readonly #place: Place
  readonly #events: StudioEvents
  studio: Studio
  plates: Plates
  /** Seen until the new ones are painted. */
  #before: { readonly studio: Studio; readonly plates: Plates } | undefined
  #hasMoved = !canBeBeside()
  #isClosed = false

  constructor(scene: FarScene, elements: FarElements, place: Place, events: StudioEvents) {
    this.#scene = scene
    this.#elements = elements
    this.#place = place
    this.#events = events
    this.studio = openInPage(elements.addPlates())
    this.plates = new Plates(scene, this.studio.surfaces, place)
  }

  /** Whether there is anything to be seen yet. */
  get hasFront(): boolean {
    return (this.#before?.plates ?? this.plates).hasFront
  }

  place(sight: Sight): void {
    this.#before?.plates.place(sight)
    this.plates.place(sight)
  }

  /** All may look different now. */
  spoil(): void {
    this.studio.knownLinks?.outdate()
    this.plates.spoil()
  }

  /** The plates are seen: those before them can go, and painting can move on. */
  shown(): void {
    this.#before?.studio.close()
    this.#before = undefined
    if (this.#hasMoved) return
    this.#hasMoved = true
    void this.#move()
  }

  hide(): void {
    this.#before?.studio.close()
    this.#before = undefined
    this.plates.hide()
  }

  close(): void {
    this.#isClosed = true
    this.#before?.studio.close()
    this.studio.close()
  }

  async #move(): Promise<void> {
    await quietMoment()
    // Without it the page goes on as it has begun.
    const beside = await import('./studio-beside').catch(() => undefined)
    if (!beside || this.#isClosed || !canBeBeside()) return
    if (this.plates.hasFront) this.#before = { studio: this.studio, plates: this.plates }
    else this.studio.close()
    this.studio = beside.openBeside(this.#elements.addPlates(), this.#events)
    this.plates = new Plates(this.#scene, this.studio.surfaces, this.#place)
    this.plates.hide()
    this.#events.onDone()
  }
}
