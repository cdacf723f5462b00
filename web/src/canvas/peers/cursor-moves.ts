import type { Position } from '@maillage/shared/map/actor'
import type { Presence } from '../../map-session/presence'
import { Glide } from '../scene/glide'
import type { SightStore } from '../sight'

/** From one report of a pointer to the next. */
const GLIDE = { msFor: () => 80, eased: (share: number) => share }

interface Parts {
  /** What all cursors are in; it goes with the map. */
  readonly layer: Pick<HTMLElement, 'style'>
  /** By the peer who points. */
  readonly cursors: ReadonlyMap<number, Pick<HTMLElement, 'style' | 'hidden'>>
  readonly presence: Pick<Presence, 'cursorOf' | 'onCursorMove'>
  readonly sight: Pick<SightStore, 'read' | 'subscribe'>
}

/**
 * Moves cursors outside React, and by hand: some hundred reports come in a second, and the browser tells the whole page of
 * each transition that begins or ends.
 */
export class CursorMoves {
  readonly #parts: Parts
  readonly #glide = new Glide<number>((places) => this.#show(places), GLIDE)
  /** Where each is seen, on the map. */
  readonly #shown = new Map<number, Position>()
  readonly #aims = new Map<number, Position>()
  readonly #stops: readonly (() => void)[]
  #zoom = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#look()
    this.#follow()
    this.#stops = [parts.presence.onCursorMove(() => this.#follow()), parts.sight.subscribe(() => this.#look())]
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#glide.close()
  }

  #follow(): void {
    for (const [peer, cursor] of this.#parts.cursors) {
      const aim = this.#parts.presence.cursorOf(peer)
      if (aim === this.#aims.get(peer)) continue
      if (cursor.hidden !== !aim) cursor.hidden = !aim
      if (aim) this.#lead(peer, aim)
      else this.#forget(peer)
    }
  }

  #lead(peer: number, aim: Position): void {
    const from = this.#shown.get(peer)
    this.#aims.set(peer, aim)
    if (!from || !this.#glide.start(peer, from, aim)) this.#show([[peer, aim]])
  }

  #forget(peer: number): void {
    this.#aims.delete(peer)
    this.#shown.delete(peer)
    this.#glide.stop(peer)
  }

  #show(places: Iterable<readonly [number, Position]>): void {
    for (const [peer, place] of places) {
      this.#shown.set(peer, place)
      const cursor = this.#parts.cursors.get(peer)
      if (cursor) cursor.style.transform = `translate(${place[0] * this.#zoom}px, ${place[1] * this.#zoom}px)`
    }
  }

  #look(): void {
    const { x, y, zoom } = this.#parts.sight.read()
    this.#parts.layer.style.transform = `translate(${x}px, ${y}px)`
    if (zoom === this.#zoom) return
    this.#zoom = zoom
    this.#show([...this.#shown])
  }
}
