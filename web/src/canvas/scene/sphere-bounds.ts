import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { type Box, boundsOf, containsBox, touchesSide } from '../../drawing/geometry'
import type { CardMoves, CardScene } from './card-scene'

/**
 * The smallest box around the cards of each sphere that somebody asks for. Most cards move without changing it: it is
 * looked for again only when one of the outermost moves, or one moves out of it.
 */
export class SphereBounds {
  readonly #view: MapView
  readonly #cards: CardScene
  readonly #known = new Map<Sphere, Box | undefined>()

  constructor(view: MapView, cards: CardScene) {
    this.#view = view
    this.#cards = cards
  }

  /** Undefined of a sphere without cards. */
  of(sphere: Sphere): Box | undefined {
    if (!this.#known.has(sphere)) this.#known.set(sphere, boundsOf(this.#boxesOf(sphere)))
    return this.#known.get(sphere)
  }

  /** Whether one of those asked for may be another now. */
  follow(moves: CardMoves): boolean {
    let isAny = false
    for (const [id, before] of moves) {
      const actor = this.#view.actor(id)
      // Nobody knows any more of which sphere it was.
      if (!actor) isAny = this.forget() || isAny
      else if (this.#isOutermost(sphereOf(actor.type), id, before)) {
        this.#known.delete(sphereOf(actor.type))
        isAny = true
      }
    }
    return isAny
  }

  /** Actors may be of other spheres now; whether anybody had asked. */
  forget(): boolean {
    const isAny = this.#known.size > 0
    this.#known.clear()
    return isAny
  }

  #isOutermost(sphere: Sphere, id: ActorId, before: Box | undefined): boolean {
    if (!this.#known.has(sphere)) return false
    const bounds = this.#known.get(sphere)
    const box = this.#cards.box(id)
    return !bounds || !box || !containsBox(bounds, box) || (before !== undefined && touchesSide(bounds, before))
  }

  *#boxesOf(sphere: Sphere): Generator<Box> {
    for (const [id, box] of this.#cards.boxes()) if (sphereOf(this.#view.actor(id)?.type ?? '') === sphere) yield box
  }
}
