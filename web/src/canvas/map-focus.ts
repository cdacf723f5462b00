import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { SPHERES } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { openStore, type Store } from '../map-session/store'
import type { Emphasis } from './emphasis'

export type Focusable = HTMLElement | SVGElement

const NAMES = new Intl.Collator('fr')
/** What the keys of the map lead to besides links. */
export type PlacedId = ActorId | NoteId | ZoneId

/**
 * The map is one tab stop: one actor, note or zone is reached by Tab, all others and the links by keys. This knows which
 * one, and where each stands on the screen.
 */
export class MapFocus {
  readonly #view: MapView
  readonly #hidden: Emphasis
  readonly #elements = new Map<PlacedId | LinkId, Focusable>()
  readonly #stops: readonly (() => void)[]
  /** What Tab reaches; undefined on an empty map. */
  readonly tabStop: Store<PlacedId | undefined>
  /** Focus was asked for before the element was on the screen. */
  #awaited: PlacedId | LinkId | undefined

  constructor(view: MapView, hidden: Emphasis) {
    this.#view = view
    this.#hidden = hidden
    this.tabStop = openStore<PlacedId | undefined>(this.inOrder()[0])
    const keep = () => this.#keepTabStop()
    this.#stops = [view.onListChange(keep), view.onNotesChange(keep), view.onZonesChange(keep), hidden.subscribe(keep)]
  }

  /** Actors by sphere, then by name, and after them zones and notes: the order of Home and End. */
  inOrder(): PlacedId[] {
    return [...this.#actorsInOrder(), ...this.#view.zoneIds(), ...this.#view.noteIds()]
  }

  #actorsInOrder(): ActorId[] {
    const rank = (id: ActorId) => SPHERES.indexOf(sphereOf(this.#view.actor(id)?.type ?? ''))
    const name = (id: ActorId) => this.#view.actor(id)?.name ?? ''
    return this.#drawnActors().toSorted((a, b) => rank(a) - rank(b) || NAMES.compare(name(a), name(b)))
  }

  #drawnActors(): readonly ActorId[] {
    const { actors } = this.#hidden.read()
    return actors.size === 0 ? this.#view.actorIds() : this.#view.actorIds().filter((id) => !actors.has(id))
  }

  /** The first actor of the sphere before or after that of an actor. */
  firstOfNextSphere(from: PlacedId, step: 1 | -1): ActorId | undefined {
    const sphere = (id: ActorId) => sphereOf(this.#view.actor(id)?.type ?? '')
    const order = this.#actorsInOrder()
    const present = SPHERES.filter((one) => order.some((id) => sphere(id) === one))
    const wanted = present[present.indexOf(sphere(from as ActorId)) + step]
    return order.find((id) => sphere(id) === wanted)
  }

  /** An element came on the screen; returns what to run when it leaves. */
  attach(id: PlacedId | LinkId, element: Focusable): () => void {
    this.#elements.set(id, element)
    if (this.#awaited === id) this.focus(id)
    return () => {
      if (this.#elements.get(id) !== element) return
      this.#elements.delete(id)
      // Another element stands for it soon: a card that leaves the page, or one that comes into it.
      if (document.activeElement === element && this.#isThere(id)) this.#awaited ??= id
      // What had the focus goes: the keys of the map go on from there.
      if (document.activeElement === element) element.closest<HTMLElement>('[data-map-stage]')?.focus()
    }
  }

  focus(id: PlacedId | LinkId): void {
    const element = this.#elements.get(id)
    this.#awaited = element ? undefined : id
    if (!element) this.#standIn(id)
    // The camera brings it into view; the browser's scrolling would shift the whole map.
    element?.focus({ preventScroll: true })
  }

  /** Something has received focus, by key or by pointer. */
  reached(id: PlacedId): void {
    this.tabStop.set(id)
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#elements.clear()
  }

  /** The actor that Tab reaches, and its links, are always in the page. */
  #standIn(id: PlacedId | LinkId): void {
    const actor = this.#view.link(id as LinkId)?.from ?? (id as ActorId)
    if (this.#view.actor(actor)) this.tabStop.set(actor)
  }

  #keepTabStop(): void {
    const current = this.tabStop.read()
    if (!current || !this.#isThere(current)) this.tabStop.set(this.inOrder()[0])
  }

  #isThere(id: PlacedId | LinkId): boolean {
    const { actor, link, note, zone } = {
      actor: id as ActorId,
      link: id as LinkId,
      note: id as NoteId,
      zone: id as ZoneId,
    }
    if (this.#hidden.read().actors.has(actor)) return false
    return [this.#view.actor(actor), this.#view.link(link), this.#view.note(note), this.#view.zone(zone)].some(Boolean)
  }
}
