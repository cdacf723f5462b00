import type { MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Note } from '@maillage/shared/map/note'
import type { Zone } from '@maillage/shared/map/zone'
import type { MeasureText } from '../../drawing/card'
import { type SphereCard, zoneBox } from '../../drawing/drawn-zone'
import type { Box } from '../../drawing/geometry'
import { layoutNote, type NoteLayout } from '../../drawing/note'
import type { CardMoves, CardScene } from '../scene/card-scene'
import { Glide } from '../scene/glide'
import { type DragSource, type Offset, PeerDrags } from '../scene/peer-drags'
import { SphereBounds } from '../scene/sphere-bounds'
import { type AnnotationId, type AnnotationKind, type AnnotationNode, annotationNode } from './annotation-node'

interface Annotation {
  readonly kind: AnnotationKind
  readonly width: number
  readonly height: number
  /** Where it belongs: the stored place, plus what a peer drags it by. */
  readonly target: Position
  /** Where its top left corner is drawn now. */
  readonly position: Position
  readonly node: AnnotationNode
}

/** What an annotation is before anybody drags it. */
interface Home {
  readonly kind: AnnotationKind
  readonly box: Box
  /** It lies around cards, which move by themselves. */
  readonly isLed?: boolean
}

/** What somebody pulls at a corner now. */
interface Pulled {
  readonly id: AnnotationId
  readonly box: Box
}

/** Where every note and zone is drawn at this moment, as `CardScene` knows it of the cards. */
export class AnnotationScene {
  readonly #view: MapView
  readonly #spheres: SphereBounds
  readonly #drags: PeerDrags<AnnotationId>
  readonly #glide = new Glide<AnnotationId>((places) => this.#place(places))
  readonly #subscribers = new Subscribers()
  readonly #items = new Map<AnnotationId, Annotation>()
  readonly #stored = new Map<AnnotationId, Position>()
  readonly #held = new Map<AnnotationId, Position>()
  readonly #stops: readonly (() => void)[]
  #layouts = new WeakMap<Note, NoteLayout>()
  #measure: MeasureText
  #selected: ReadonlySet<AnnotationId> = new Set()
  #pulled: Pulled | undefined
  #nodes: readonly AnnotationNode[] = []

  constructor(view: MapView, cards: CardScene, drags: DragSource, measure: MeasureText) {
    this.#view = view
    this.#spheres = new SphereBounds(view, cards)
    this.#measure = measure
    this.#drags = new PeerDrags<AnnotationId>(drags, () => this.#refresh())
    this.#refresh()
    this.#stops = [
      cards.onMoves((moves) => this.#followCards(moves)),
      view.onChanges(({ actors }) => actors.size > 0 && this.#spheres.forget()),
      view.onAnyChange(() => this.#refresh()),
    ]
  }

  /** For React Flow: zones first, then notes. */
  nodes = (): readonly AnnotationNode[] => this.#nodes

  box(id: AnnotationId): Box | undefined {
    const item = this.#items.get(id)
    return item && { x: item.position[0], y: item.position[1], width: item.width, height: item.height }
  }

  /** Where it comes to rest: what changes it goes on from there, wherever it is drawn on its way. */
  restingBox(id: AnnotationId): Box | undefined {
    const item = this.#items.get(id)
    return item && { x: item.target[0], y: item.target[1], width: item.width, height: item.height }
  }

  boxes(): ReadonlyMap<AnnotationId, Box> {
    return new Map([...this.#items.keys()].flatMap((id) => [[id, this.box(id) as Box] as const]))
  }

  /** Where something lies that nothing new should cover. */
  noteBoxes(): Box[] {
    return this.#view.noteIds().flatMap((id) => this.box(id) ?? [])
  }

  /** The text of a note as it is drawn; the same object until it changes. */
  layout(note: Note): NoteLayout {
    const known = this.#layouts.get(note)
    if (known && this.#pulled?.id !== note.id) return known
    const layout = layoutNote(this.#withPulledSize(note), this.#measure)
    if (this.#pulled?.id !== note.id) this.#layouts.set(note, layout)
    return layout
  }

  /** Whether it is a zone that lies where the actors of its sphere are. */
  isLed(id: AnnotationId): boolean {
    const zone = this.#view.zone(id as ZoneId)
    return zone !== undefined && this.#followedBy(zone).length > 0
  }

  onNodesChange = (listener: () => void): (() => void) => this.#subscribers.add('nodes', listener)

  /** When it moves or gets another size. */
  onBoxChange(id: AnnotationId, listener: () => void): () => void {
    return this.#subscribers.add(`box:${id}`, listener)
  }

  setMeasure(measure: MeasureText): void {
    if (measure === this.#measure) return
    this.#measure = measure
    this.#layouts = new WeakMap()
    this.#refresh()
  }

  setSelected(selected: ReadonlySet<AnnotationId>): void {
    this.#selected = selected
    this.#refresh()
  }

  /** Takes notes and zones under the pointer: until `release` nothing else moves them. */
  hold(ids: Iterable<AnnotationId>): void {
    for (const id of ids) {
      const item = this.#items.get(id)
      if (!item) continue
      this.#glide.stop(id)
      this.#held.set(id, item.position)
    }
  }

  heldAt(id: AnnotationId): Position | undefined {
    return this.#held.get(id)
  }

  drag(by: Offset): void {
    const moving = [...this.#held].filter(([id]) => !this.isLed(id))
    this.#place(new Map(moving.map(([id, start]) => [id, moved(start, by)])))
  }

  /** Lets go. What has another stored place by now stays there; the rest goes back. */
  release(): void {
    this.#held.clear()
    this.#refresh()
  }

  /** Shows a size on its way; undefined when it is stored or given up. */
  pull(pulled: Pulled | undefined): void {
    this.#pulled = pulled
    this.#refresh()
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#drags.close()
    this.#glide.close()
    this.#subscribers.clear()
  }

  #refresh(): void {
    const topics = new Set<string>()
    const homes = this.#homes()
    for (const [id, home] of homes) this.#refreshItem(id, home, topics)
    for (const id of this.#items.keys()) if (!homes.has(id)) this.#drop(id, topics)
    if (topics.size === 0) return
    for (const id of homes.keys()) this.#drags.watch(id)
    this.#publish(topics)
  }

  /** Zones that lie around the actors of a sphere go with them. */
  #followCards(moves: CardMoves): void {
    if (this.#spheres.follow(moves)) this.#refresh()
  }

  /** The cards of a sphere as one box; none of a sphere without actors, nor of a zone that follows nobody. */
  #followedBy({ isFollowing, sphere }: Zone): SphereCard[] {
    const box = isFollowing && sphere ? this.#spheres.of(sphere) : undefined
    return sphere && box ? [{ sphere, box }] : []
  }

  #homes(): ReadonlyMap<AnnotationId, Home> {
    const homes = new Map<AnnotationId, Home>()
    for (const id of this.#view.zoneIds()) {
      const zone = this.#view.zone(id)
      // An id that is an actor's too can only come from a strange file; one drawing of it is enough.
      if (!zone || this.#isTaken(id)) continue
      const followed = this.#followedBy(zone)
      const box = this.#pulled?.id === id ? this.#pulled.box : zoneBox(zone, followed)
      homes.set(id, { kind: 'zone', box, isLed: followed.length > 0 })
    }
    for (const id of this.#view.noteIds()) {
      const note = this.#view.note(id)
      if (!note || this.#isTaken(id) || homes.has(id)) continue
      const [x, y] = this.#pulled?.id === id ? [this.#pulled.box.x, this.#pulled.box.y] : note.position
      const { width, height } = this.layout(note)
      homes.set(id, { kind: note.kind, box: { x, y, width, height } })
    }
    return homes
  }

  #refreshItem(id: AnnotationId, { kind, box, isLed = false }: Home, topics: Set<string>): void {
    const before = this.#items.get(id)
    const stored: Position = [box.x, box.y]
    const known = this.#stored.get(id)
    if (!known || !isSame(known, stored)) {
      if (known) this.#drags.settle(id)
      this.#stored.set(id, stored)
    }
    const offset = isLed ? undefined : this.#drags.offset(id)
    const target = offset ? moved(stored, offset) : stored
    const isAtOnce = isLed || this.#pulled?.id === id
    const stays = before && !isAtOnce && this.#staysWhereItIs(id, before, target)
    const { width, height } = box
    this.#setItem(id, { kind, width, height, target, position: stays ? before.position : target }, topics)
  }

  /** Under a hand, or on its way to where it belongs. */
  #staysWhereItIs(id: AnnotationId, before: Annotation, target: Position): boolean {
    if (this.#held.has(id)) return true
    if (isSame(before.target, target)) return this.#glide.has(id) || isSame(before.position, target)
    return this.#glide.start(id, before.position, target)
  }

  #setItem(id: AnnotationId, next: Omit<Annotation, 'node'>, topics: Set<string>): void {
    const before = this.#items.get(id)
    const selected = this.#selected.has(id)
    const isMoved = !before || !isSame(before.position, next.position)
    const isChanged = before?.kind !== next.kind || before.width !== next.width || before.height !== next.height
    const isSameNode = before && !isMoved && !isChanged && before.node.selected === selected
    const node = isSameNode ? before.node : annotationNode(id, next.kind, next.position, next, selected)
    this.#items.set(id, { ...next, node })
    if (node !== before?.node) topics.add('nodes')
    if (isMoved || isChanged) topics.add(`box:${id}`)
  }

  #drop(id: AnnotationId, topics: Set<string>): void {
    this.#items.delete(id)
    this.#stored.delete(id)
    this.#held.delete(id)
    this.#glide.stop(id)
    this.#drags.unwatch(id)
    topics.add('nodes').add(`box:${id}`)
  }

  #place(places: ReadonlyMap<AnnotationId, Position>): void {
    const topics = new Set<string>()
    for (const [id, position] of places) {
      const item = this.#items.get(id)
      if (item) this.#setItem(id, { ...item, position }, topics)
    }
    this.#publish(topics)
  }

  #publish(topics: Set<string>): void {
    if (topics.has('nodes')) {
      const ids: readonly AnnotationId[] = [...this.#view.zoneIds(), ...this.#view.noteIds()]
      this.#nodes = ids.flatMap((id) => this.#items.get(id)?.node ?? [])
    }
    this.#subscribers.notify(topics)
  }

  #isTaken(id: AnnotationId): boolean {
    return this.#view.actor(id as string as ActorId) !== undefined
  }

  #withPulledSize(note: Note): Note {
    if (this.#pulled?.id !== (note.id as NoteId)) return note
    const { width, height } = this.#pulled.box
    return { ...note, size: [width, height] }
  }
}

function moved([x, y]: Position, by: Offset): Position {
  return [x + by[0], y + by[1]]
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
