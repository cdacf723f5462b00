import { openStore, type Store } from '../map-session/store'
import { type Depth, depthAt } from './depth'
import type { NearWindow } from './near/near-window'
import type { CardScene } from './scene/card-scene'
import { type SightStore, seenArea } from './sight'

/** What is drawn now. Both while one of them is not ready: the map is never seen without either. */
export interface Drawn {
  readonly near: boolean
  readonly far: boolean
}

/** After so long without a step of the camera, cards are mounted: that would hold up a zoom under way. */
const STILL_MS = 120

/** Changes between elements and painting, each shown until the other is ready. */
export class LevelSwitch {
  readonly drawn: Store<Drawn>
  readonly #sight: SightStore
  readonly #cards: CardScene
  readonly #window: NearWindow
  readonly #stops: readonly (() => void)[]
  #depth: Depth = 'near'
  /** Near, the links of a large map are painted among its cards. */
  #areLinksPainted = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame = 0

  constructor(sight: SightStore, cards: CardScene, window: NearWindow) {
    this.#sight = sight
    this.#cards = cards
    this.#window = window
    this.drawn = openStore<Drawn>({ near: true, far: false })
    this.#stops = [sight.subscribe(() => this.#look()), cards.onRest(() => this.#look())]
  }

  get isNear(): boolean {
    return this.#depth === 'near'
  }

  /** The links that are seen near have been painted. */
  linksPainted(): void {
    this.#areLinksPainted = true
  }

  /** All that is seen has been painted: the elements can go. */
  painted(): void {
    if (this.#depth !== 'far') return
    this.#areLinksPainted = false
    this.#window.look(undefined)
    this.drawn.set(ONLY_FAR)
  }

  close(): void {
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#frame)
    for (const stop of this.#stops) stop()
  }

  #look(): void {
    const sight = this.#sight.read()
    if (sight.width === 0) return
    const area = seenArea(sight)
    const before = this.#depth
    this.#depth = this.#window.isSmall ? 'near' : depthAt(sight.zoom, () => this.#cards.within(area).size, before)
    if (this.#depth === 'far') this.#goFar(before)
    else if (this.drawn.read().far) this.#comeNearSoon()
    else this.#window.look(area)
  }

  #goFar(before: Depth): void {
    if (before === 'far') return
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#frame)
    // It was about to come near: all that is seen is painted still.
    if (this.drawn.read().far) this.painted()
    else this.drawn.set(BOTH)
  }

  /** Once the camera rests; what is painted is stretched until then. */
  #comeNearSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#window.look(seenArea(this.#sight.read()))
      this.drawn.set(BOTH)
      this.#awaitWindow()
    }, STILL_MS)
  }

  #awaitWindow(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      if (!this.#window.isFull || !this.#areLinksPainted) return this.#awaitWindow()
      // The cards of the last frame are on the screen with the next.
      this.#frame = requestAnimationFrame(() => this.drawn.set(ONLY_NEAR))
    })
  }
}

const ONLY_NEAR: Drawn = { near: true, far: false }
const ONLY_FAR: Drawn = { near: false, far: true }
const BOTH: Drawn = { near: true, far: true }
