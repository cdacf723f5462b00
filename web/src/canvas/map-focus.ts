import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { SPHERES } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { openStore, type Store } from '../map-session/store'

type Focusable = HTMLElement | SVGElement

/**
 * The map is one tab stop: one actor is reached by Tab, all others and the links by keys. This knows which
 * one, and where each stands on the screen.
 */
export class MapFocus {
  readonly #view: MapView
  readonly #elements = new Map<ActorId | LinkId, Focusable>()
  readonly #stop: () => void
  /** The actor that Tab reaches; undefined on an empty map. */
  readonly tabStop: Store<ActorId | undefined>
  /** Focus was asked for before the element was on the screen. */
  #awaited: ActorId | LinkId | undefined

  constructor(view: MapView) {
    this.#view = view
    this.tabStop = openStore(this.inOrder()[0])
    this.#stop = view.onListChange(() => this.#keepTabStop())
  }

  /** Actors by sphere, then by name: the order of Home and End. */
  inOrder(): ActorId[] {
    const rank = (id: ActorId) => SPHERES.indexOf(sphereOf(this.#view.actor(id)?.type ?? ''))
    const name = (id: ActorId) => this.#view.actor(id)?.name ?? ''
    return this.#view.actorIds().toSorted((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b), 'fr'))
  }

  /** The first actor of the sphere before or after that of an actor. */
  firstOfNextSphere(from: ActorId, step: 1 | -1): ActorId | undefined {
    const sphere = (id: ActorId) => sphereOf(this.#view.actor(id)?.type ?? '')
    const order = this.inOrder()
    const present = SPHERES.filter((one) => order.some((id) => sphere(id) === one))
    const wanted = present[present.indexOf(sphere(from)) + step]
    return order.find((id) => sphere(id) === wanted)
  }

  /** An element came on the screen; returns what to run when it leaves. */
  attach(id: ActorId | LinkId, element: Focusable): () => void {
    this.#elements.set(id, element)
    if (this.#awaited === id) this.focus(id)
    return () => {
      if (this.#elements.get(id) === element) this.#elements.delete(id)
    }
  }

  focus(id: ActorId | LinkId): void {
    const element = this.#elements.get(id)
    this.#awaited = element ? undefined : id
    // The camera brings it into view; the browser's scrolling would shift the whole map.
    element?.focus({ preventScroll: true })
  }

  /** An actor has received focus, by key or by pointer. */
  reached(id: ActorId): void {
    this.tabStop.set(id)
  }

  close(): void {
    this.#stop()
    this.#elements.clear()
  }

  #keepTabStop(): void {
    const current = this.tabStop.read()
    if (!current || !this.#view.actor(current)) this.tabStop.set(this.inOrder()[0])
  }
}
