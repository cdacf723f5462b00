import type { MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { Actor, Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import type { Node } from '@xyflow/react'
import { type CardSize, cardBox, cardSize, type MeasureText } from '../drawing/card'
import { freePlaces } from '../drawing/free-places'
import type { Box } from '../drawing/geometry'
import { type LaidZone, layoutZones, type MapLabels } from '../drawing/layout-plain-map'
import { Glide } from './glide'
import { type DragSource, type Offset, PeerDrags } from './peer-drags'

/** React Flow's word for a card; it carries nothing, since each card subscribes to its actor. */
export type CardNode = Node<Record<string, never>, 'actor'>

export interface MapTexts extends MapLabels {
  readonly measure: MeasureText
  /** Stands for the name of an actor that has none. */
  readonly unnamed: string
}

interface Card {
  readonly size: CardSize
  /** Where it belongs: the stored or a free place, plus what a peer drags it by. */
  readonly target: Position
  /** Where it is drawn now. */
  readonly position: Position
  readonly node: CardNode
}

const NO_DATA: Record<string, never> = {}
const NO_HANDLES: NonNullable<CardNode['handles']> = []
/** The card inside is what has a role; the node around it is none of the reader's business. */
const NO_ROLE = { 'aria-roledescription': undefined }

/**
 * Where every card is drawn at this moment: at its stored place, under this person's pointer, or on its
 * way to where somebody else drags it. What has not changed stays the same object.
 */
export class CardScene {
  readonly #view: MapView
  readonly #drags: PeerDrags
  readonly #glide = new Glide((places) => this.#place(places))
  readonly #subscribers = new Subscribers()
  readonly #cards = new Map<ActorId, Card>()
  /** Stored places as they were last seen, to notice that one has changed. */
  readonly #stored = new Map<ActorId, Position>()
  /** What this person holds, and where each card was taken. */
  readonly #held = new Map<ActorId, Position>()
  readonly #stop: () => void
  #sizes = new WeakMap<Actor, CardSize>()
  #selected: ReadonlySet<ActorId> = new Set()
  #texts: MapTexts
  #nodes: readonly CardNode[] = []
  #resting: ReadonlyMap<ActorId, Box> = new Map()

  constructor(view: MapView, drags: DragSource, texts: MapTexts) {
    this.#view = view
    this.#texts = texts
    this.#drags = new PeerDrags(drags, () => this.#refresh())
    this.#refresh()
    this.#stop = view.onAnyChange(() => this.#refresh())
  }

  /** For React Flow, in the order of the ids. */
  nodes = (): readonly CardNode[] => this.#nodes

  box(id: ActorId): Box | undefined {
    const card = this.#cards.get(id)
    return card && cardBox(card.position, card.size)
  }

  size(id: ActorId): CardSize | undefined {
    return this.#cards.get(id)?.size
  }

  boxes(): ReadonlyMap<ActorId, Box> {
    return new Map([...this.#cards].map(([id, { position, size }]) => [id, cardBox(position, size)]))
  }

  /** Where the cards were when they last rested; the same object until they rest elsewhere. */
  restingBoxes = (): ReadonlyMap<ActorId, Box> => this.#resting

  /** The zones around the cards of each sphere. */
  zones(boxes: ReadonlyMap<ActorId, Box>): readonly LaidZone[] {
    const cards = [...boxes].map(([id, box]) => ({ box, sphere: sphereOf(this.#view.actor(id)?.type ?? '') }))
    return layoutZones(cards, this.#texts.sphereLabel, this.#texts.measure)
  }

  /** Nothing is held and nothing glides. */
  isAtRest(): boolean {
    return this.#held.size === 0 && !this.#glide.isMoving
  }

  onNodesChange = (listener: () => void): (() => void) => this.#subscribers.add('nodes', listener)

  /** When the card moves or gets another size. */
  onCardChange(id: ActorId, listener: () => void): () => void {
    return this.#subscribers.add(`card:${id}`, listener)
  }

  /** When cards have come to rest somewhere else, or a card came, went or changed its size. */
  onRest = (listener: () => void): (() => void) => this.#subscribers.add('rest', listener)

  setTexts(texts: MapTexts): void {
    if (texts === this.#texts) return
    this.#texts = texts
    this.#sizes = new WeakMap()
    this.#refresh()
    // The labels of the zones are other words, even where every card has kept its size.
    this.#publish(new Set(['nodes']))
  }

  setSelected(selected: ReadonlySet<ActorId>): void {
    if (selected === this.#selected) return
    this.#selected = selected
    this.#refresh()
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
    this.#held.clear()
    this.#refresh()
    this.#publish(new Set(['nodes']))
  }

  close(): void {
    this.#stop()
    this.#drags.close()
    this.#glide.close()
    this.#subscribers.clear()
  }

  /** Reads the map again; cheap beside drawing it, since only what has changed is told. */
  #refresh(): void {
    const topics = new Set<string>()
    const ids = this.#view.actorIds()
    const free = this.#freePlaces(ids)
    for (const id of ids) {
      const actor = this.#view.actor(id)
      if (actor) this.#refreshCard(actor, this.#view.position(id), free.get(id) ?? [0, 0], topics)
    }
    if (this.#cards.size > ids.length) this.#dropGone(new Set(ids), topics)
    if (topics.size === 0) return
    this.#drags.watch(ids)
    this.#publish(topics)
  }

  #refreshCard(actor: Actor, stored: Position | undefined, free: Position, topics: Set<string>): void {
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
    this.#setCard(id, { size, target, position: stays ? before.position : target }, topics)
  }

  #setCard(id: ActorId, next: Omit<Card, 'node'>, topics: Set<string>): void {
    const before = this.#cards.get(id)
    const selected = this.#selected.has(id)
    const isMoved = !before || !isSame(before.position, next.position)
    const isResized = before?.size !== next.size
    const [x, y] = next.position
    const { width, height } = next.size
    const node: CardNode =
      before && !isMoved && !isResized && before.node.selected === selected
        ? before.node
        : {
            id,
            type: 'actor',
            position: { x, y },
            width,
            height,
            // Given, not measured: the drawing knows the size of a card from its texts.
            measured: { width, height },
            handles: NO_HANDLES,
            data: NO_DATA,
            domAttributes: NO_ROLE,
            selected,
          }
    this.#cards.set(id, { ...next, node })
    if (node !== before?.node) topics.add('nodes')
    if (isMoved || isResized) topics.add(`card:${id}`)
  }

  #dropGone(ids: ReadonlySet<ActorId>, topics: Set<string>): void {
    for (const id of this.#cards.keys()) {
      if (ids.has(id)) continue
      this.#cards.delete(id)
      this.#stored.delete(id)
      this.#held.delete(id)
      this.#glide.stop(id)
      topics.add('nodes').add(`card:${id}`)
    }
  }

  #place(places: ReadonlyMap<ActorId, Position>): void {
    const topics = new Set<string>()
    for (const [id, position] of places) {
      const card = this.#cards.get(id)
      if (card) this.#setCard(id, { size: card.size, target: card.target, position }, topics)
    }
    this.#publish(topics)
  }

  #publish(topics: Set<string>): void {
    if (topics.has('nodes')) {
      this.#nodes = this.#view.actorIds().flatMap((id) => this.#cards.get(id)?.node ?? [])
      if (this.isAtRest()) {
        this.#resting = this.boxes()
        topics.add('rest')
      }
    }
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

  #freePlaces(ids: readonly ActorId[]): ReadonlyMap<ActorId, Position> {
    const unplaced = ids.flatMap((id) => {
      const actor = this.#view.position(id) ? undefined : this.#view.actor(id)
      return actor ? [{ id, size: this.#sizeOf(actor) }] : []
    })
    if (unplaced.length === 0) return new Map()
    const placed = ids.flatMap((id) => {
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
