import type { MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { Actor, Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { type CardSize, cardBox, cardSize, type MeasureText } from '../../drawing/card'
import { freePlaces } from '../../drawing/free-places'
import { type Box, boundsOf, containsBox, type Point, touchesSide } from '../../drawing/geometry'
import type { MapLabels } from '../../drawing/layout-plain-map'
import { Glide } from './glide'
import { type DragSource, type Offset, PeerDrags } from './peer-drags'
import { SpatialGrid } from './spatial-grid'

export interface MapTexts extends MapLabels {
  readonly measure: MeasureText
  /** Stands for the name of an actor that has none. */
  readonly unnamed: string
}

/** Where cards were before they moved; undefined for those that have come. */
export type CardMoves = ReadonlyMap<ActorId, Box | undefined>

type Moves = Map<ActorId, Box | undefined>

interface Card {
  readonly size: CardSize
  /** Where it belongs: the stored or a free place, plus what a peer drags it by. */
  readonly target: Position
  /** Where it is drawn now. */
  readonly position: Position
}

/**
 * Where every card is drawn at this moment: at its stored place, under this person's pointer, or on its
 * way to where somebody else drags it. A change costs what it touches, however large the map is.
 */
export class CardScene {
  readonly #view: MapView
  readonly #drags: PeerDrags
  readonly #glide = new Glide((places) => this.#place(places))
  readonly #subscribers = new Subscribers()
  readonly #followers = new Set<(moves: CardMoves) => void>()
  readonly #cards = new Map<ActorId, Card>()
  readonly #grid = new SpatialGrid<ActorId>()
  /** Around all cards; undefined while nobody knows. */
  #bounds: Box | undefined
  /** Stored places as they were last seen, to notice that one has changed. */
  readonly #stored = new Map<ActorId, Position>()
  /** Actors that were never placed: their free places depend on all others. */
  readonly #unplaced = new Set<ActorId>()
  /** What this person holds, and where each card was taken. */
  readonly #held = new Map<ActorId, Position>()
  readonly #stop: () => void
  #sizes = new WeakMap<Actor, CardSize>()
  #texts: MapTexts

  constructor(view: MapView, drags: DragSource, texts: MapTexts) {
    this.#view = view
    this.#texts = texts
    this.#drags = new PeerDrags(drags, (id) => this.#refresh([id]))
    this.#refresh(view.actorIds())
    this.#stop = view.onChanges(({ actors, positions }) => {
      if (actors.size + positions.size > 0) this.#refresh(new Set([...actors, ...positions]))
    })
  }

  get texts(): MapTexts {
    return this.#texts
  }

  box(id: ActorId): Box | undefined {
    return this.#grid.boxes.get(id)
  }

  size(id: ActorId): CardSize | undefined {
    return this.#cards.get(id)?.size
  }

  /** Where all cards are at this moment; the same object, whatever moves. */
  boxes(): ReadonlyMap<ActorId, Box> {
    return this.#grid.boxes
  }

  /** Around all cards; undefined on an empty map. */
  bounds(): Box | undefined {
    this.#bounds ??= boundsOf(this.#grid.boxes.values())
    return this.#bounds
  }

  /** The cards that overlap a part of the map. */
  within(area: Box): Set<ActorId> {
    return this.#grid.within(area)
  }

  /** The boxes of some cards, by their ids. */
  boxesOf(ids: Iterable<ActorId>): Map<ActorId, Box> {
    const boxes = new Map<ActorId, Box>()
    for (const id of ids) {
      const box = this.box(id)
      if (box) boxes.set(id, box)
    }
    return boxes
  }

  /** Of the wanted cards the one under a point, or the nearest within reach. */
  nearest(point: Point, reach: number, isWanted: (id: ActorId) => boolean): ActorId | undefined {
    return this.#grid.nearest(point, reach, isWanted)
  }

  /** Whether it is in a hand or glides: it moves again with the next frame. */
  isMoving(id: ActorId): boolean {
    return this.#held.has(id) || this.#glide.has(id)
  }

  /** Nothing is held and nothing glides. */
  isAtRest(): boolean {
    return this.#held.size === 0 && !this.#glide.isMoving
  }

  /** Told which cards have moved, changed their size, come or gone; before all others. */
  onMoves(listener: (moves: CardMoves) => void): () => void {
    this.#followers.add(listener)
    return () => {
      this.#followers.delete(listener)
    }
  }

  /** When the card moves or gets another size. */
  onCardChange(id: ActorId, listener: () => void): () => void {
    return this.#subscribers.add(`card:${id}`, listener)
  }

  /** When cards have come to rest somewhere else, or a card came, went or changed its size. */
  onRest = (listener: () => void): (() => void) => this.#subscribers.add('rest', listener)

  /** When the words on the map are others, even where every card has kept its size. */
  onTextsChange = (listener: () => void): (() => void) => this.#subscribers.add('texts', listener)

  setTexts(texts: MapTexts): void {
    if (texts === this.#texts) return
    this.#texts = texts
    this.#sizes = new WeakMap()
    this.#refresh(this.#view.actorIds())
    this.#subscribers.notify(['texts'])
  }

  /** Takes cards under the pointer: until `release` nothing else moves them. */
  hold(ids: Iterable<ActorId>): void {
    for (const id of ids) {
      const card = this.#cards.get(id)
      if (!card) continue
      this.#glide.stop(id)
      this.#held.set(id, card.position)
    }
  }

  /** Where a held card was taken. */
  heldAt(id: ActorId): Position | undefined {
    return this.#held.get(id)
  }

  drag(by: Offset): void {
    this.#place(new Map([...this.#held].map(([id, start]) => [id, moved(start, by)])))
  }

  /** Lets go. What has another stored place by now stays there; the rest goes back. */
  release(): void {
    const ids = [...this.#held.keys()]
    this.#held.clear()
    this.#refresh(ids)
    this.#subscribers.notify(this.isAtRest() ? ['rest'] : [])
  }

  close(): void {
    this.#stop()
    this.#drags.close()
    this.#glide.close()
    this.#subscribers.clear()
    this.#followers.clear()
  }

  /** Reads these actors again; only what has changed is told. */
  #refresh(ids: Iterable<ActorId>): void {
    const due = new Set(ids)
    for (const id of due) {
      if (this.#view.actor(id) && !this.#view.position(id)) this.#unplaced.add(id)
      else this.#unplaced.delete(id)
    }
    const free = this.#freePlaces()
    for (const id of free.keys()) due.add(id)
    const changed: Moves = new Map()
    for (const id of due) {
      const actor = this.#view.actor(id)
      if (actor) this.#refreshCard(actor, this.#view.position(id), free.get(id) ?? [0, 0], changed)
      else this.#drop(id, changed)
    }
    this.#publish(changed)
  }

  #refreshCard(actor: Actor, stored: Position | undefined, free: Position, changed: Moves): void {
    const { id } = actor
    const before = this.#cards.get(id)
    const size = this.#sizeOf(actor)
    if (stored && this.#stored.get(id) !== stored) {
      if (this.#stored.has(id)) this.#drags.settle(id)
      this.#stored.set(id, stored)
    }
    const offset = this.#drags.offset(id)
    const home = stored ?? free
    const target = offset ? moved(home, offset) : home
    const isOnItsWay =
      before && isSame(before.target, target) && (this.#glide.has(id) || isSame(before.position, target))
    const stays = before && (isOnItsWay || this.#held.has(id) || this.#glide.start(id, before.position, target))
    this.#setCard(id, { size, target, position: stays ? before.position : target }, changed)
  }

  #setCard(id: ActorId, next: Card, changed: Moves): void {
    const before = this.#cards.get(id)
    this.#cards.set(id, next)
    if (!before) this.#drags.watch(id)
    if (before && before.size === next.size && isSame(before.position, next.position)) return
    const box = cardBox(next.position, next.size)
    changed.set(id, this.#grid.boxes.get(id))
    this.#leaveBounds(id)
    if (this.#bounds && !containsBox(this.#bounds, box)) this.#bounds = undefined
    this.#grid.set(id, box)
  }

  #drop(id: ActorId, changed: Moves): void {
    if (!this.#cards.delete(id)) return
    changed.set(id, this.#grid.boxes.get(id))
    this.#leaveBounds(id)
    this.#grid.delete(id)
    this.#stored.delete(id)
    this.#held.delete(id)
    this.#glide.stop(id)
    this.#drags.unwatch(id)
  }

  /** Most cards lie well inside: without them all others have the same bounds. */
  #leaveBounds(id: ActorId): void {
    const before = this.#grid.boxes.get(id)
    if (before && this.#bounds && touchesSide(this.#bounds, before)) this.#bounds = undefined
  }

  #place(places: ReadonlyMap<ActorId, Position>): void {
    const changed: Moves = new Map()
    for (const [id, position] of places) {
      const card = this.#cards.get(id)
      if (card) this.#setCard(id, { ...card, position }, changed)
    }
    this.#publish(changed)
  }

  #publish(changed: CardMoves): void {
    if (changed.size === 0) return
    for (const follow of this.#followers) follow(changed)
    const topics = [...changed.keys()].map((id) => `card:${id}`)
    if (this.isAtRest()) topics.push('rest')
    this.#subscribers.notify(topics)
  }

  #sizeOf(actor: Actor): CardSize {
    const known = this.#sizes.get(actor)
    if (known) return known
    const name = actor.name || this.#texts.unnamed
    const size = cardSize(name, this.#texts.typeLabel(actor.type), this.#texts.measure)
    const before = this.#cards.get(actor.id)?.size
    // An edit of anything but the texts gives an equal size: the same object then, and no card is told.
    const kept = before && JSON.stringify(before) === JSON.stringify(size) ? before : size
    this.#sizes.set(actor, kept)
    return kept
  }

  #freePlaces(): ReadonlyMap<ActorId, Position> {
    if (this.#unplaced.size === 0) return new Map()
    const unplaced = [...this.#unplaced].flatMap((id) => {
      const actor = this.#view.actor(id)
      return actor ? [{ id, size: this.#sizeOf(actor) }] : []
    })
    const placed = this.#view.actorIds().flatMap((id) => {
      const [actor, position] = [this.#view.actor(id), this.#view.position(id)]
      return actor && position ? [cardBox(position, this.#sizeOf(actor))] : []
    })
    return freePlaces(unplaced, placed)
  }
}

function moved([x, y]: Position, by: Offset): Position {
  return [x + by[0], y + by[1]]
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
