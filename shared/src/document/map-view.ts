import type * as Y from 'yjs'
import type { Actor, Position } from '../map/actor'
import type { ActorId, LinkId, NoteId, ZoneId } from '../map/ids'
import type { Link } from '../map/link'
import type { Note } from '../map/note'
import type { OwnWords } from '../map/own-words'
import type { Zone } from '../map/zone'
import { collectIds, ItemList, setOrDelete } from './item-list'
import { type Author, lastChange, type MapDocument } from './map-document'
import { nothingDirty } from './nothing-dirty'
import { isOwnWordKey, readOwnWords } from './own-words'
import { readActor, readLink, readNote, readPosition, readZone } from './read-map'
import { relisted } from './relisted'
import { Subscribers } from './subscribers'

const NO_LINKS: readonly LinkId[] = []

/** What one transaction has touched; a link is also touched when one of its ends comes or goes. */
export interface MapChanges {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
  readonly positions: ReadonlySet<ActorId>
}

/**
 * Plain immutable values over a live document, kept up to date. A value stays the same object until
 * it changes, and each actor, link, note and zone has its own subscribers, so that moving one actor re-renders one.
 * Listeners run after the transaction, once each.
 */
export class MapView {
  readonly #map: MapDocument
  readonly #actors = new Map<ActorId, Actor>()
  readonly #positions = new Map<ActorId, Position>()
  /** All readable links, also those that wait for a lost end to come back. */
  readonly #links = new Map<LinkId, Link>()
  readonly #linksByActor = new Map<ActorId, Set<LinkId>>()
  readonly #visibleLinksOf = new Map<ActorId, readonly LinkId[]>()
  readonly #notes: ItemList<NoteId, Note>
  readonly #zones: ItemList<ZoneId, Zone>
  #actorIds: readonly ActorId[] = []
  #linkIds: readonly LinkId[] = []
  #ownWords: OwnWords
  #version = 0
  #contentVersion = 0

  #dirty = nothingDirty()
  readonly #subscribers = new Subscribers()
  readonly #followers = new Set<(changes: MapChanges) => void>()
  readonly #stop: () => void

  constructor(map: MapDocument) {
    this.#map = map
    this.#ownWords = readOwnWords(map)
    this.#notes = new ItemList(map.notes, 'note', readNote)
    this.#zones = new ItemList(map.zones, 'zone', readZone)
    const onActors = (events: Y.YEvent<never>[]) => collectIds(events, this.#dirty.actors)
    const onLinks = (events: Y.YEvent<never>[]) => collectIds(events, this.#dirty.links)
    const onPositions = (event: Y.YMapEvent<unknown>) => {
      for (const id of event.keysChanged) this.#dirty.positions.add(id as ActorId)
    }
    const onMeta = (event: Y.YMapEvent<unknown>) => {
      this.#dirty.meta = true
      if ([...event.keysChanged].some(isOwnWordKey)) this.#dirty.ownWords = true
    }
    const afterTransaction = () => this.#refresh()
    map.actors.observeDeep(onActors as never)
    map.links.observeDeep(onLinks as never)
    map.positions.observe(onPositions)
    map.meta.observe(onMeta)
    map.doc.on('afterTransaction', afterTransaction)
    this.#stop = () => {
      map.doc.off('afterTransaction', afterTransaction)
      map.meta.unobserve(onMeta)
      map.positions.unobserve(onPositions)
      map.links.unobserveDeep(onLinks as never)
      map.actors.unobserveDeep(onActors as never)
      this.#zones.close()
      this.#notes.close()
    }
    this.#readAll()
  }

  actor(id: ActorId): Actor | undefined {
    return this.#actors.get(id)
  }

  /** The centre of the actor's card, or undefined when it was never placed. */
  position(id: ActorId): Position | undefined {
    return this.#actors.has(id) ? this.#positions.get(id) : undefined
  }

  /** Undefined also while one of its ends is missing: a peer may delete an actor while another links it. */
  link(id: LinkId): Link | undefined {
    const link = this.#links.get(id)
    return link && this.#isVisible(link) ? link : undefined
  }

  /** Ids of all actors; the same array until an actor comes or goes. */
  actorIds(): readonly ActorId[] {
    return this.#actorIds
  }

  /** Ids of all visible links; the same array until one comes or goes. */
  linkIds(): readonly LinkId[] {
    return this.#linkIds
  }

  /** Visible links of one actor; the same array until one comes, goes or changes. */
  linksOf(id: ActorId): readonly LinkId[] {
    return this.#visibleLinksOf.get(id) ?? NO_LINKS
  }

  /** The territory's own types and themes; the same object until one of them changes. */
  ownWords(): OwnWords {
    return this.#ownWords
  }

  note(id: NoteId): Note | undefined {
    return this.#notes.get(id)
  }

  /** A zone that somebody drew; where it lies around the actors of its sphere, only a drawing can tell. */
  zone(id: ZoneId): Zone | undefined {
    return this.#zones.get(id)
  }

  /** Ids of all notes; the same array until one comes or goes. */
  noteIds(): readonly NoteId[] {
    return this.#notes.ids()
  }

  zoneIds(): readonly ZoneId[] {
    return this.#zones.ids()
  }

  lastChange(): Author | undefined {
    return lastChange(this.#map)
  }

  /** Grows with each change of anything that the view shows. */
  version(): number {
    return this.#version
  }

  /** Grows with each change of actors, links or the territory's own words; not where something only moves. */
  contentVersion(): number {
    return this.#contentVersion
  }

  onActorChange(id: ActorId, listener: () => void): () => void {
    return this.#subscribers.add(`actor:${id}`, listener)
  }

  onPositionChange(id: ActorId, listener: () => void): () => void {
    return this.#subscribers.add(`position:${id}`, listener)
  }

  onLinkChange(id: LinkId, listener: () => void): () => void {
    return this.#subscribers.add(`link:${id}`, listener)
  }

  onLinksOfChange(id: ActorId, listener: () => void): () => void {
    return this.#subscribers.add(`linksOf:${id}`, listener)
  }

  onOwnWordsChange(listener: () => void): () => void {
    return this.#subscribers.add('ownWords', listener)
  }

  onNoteChange(id: NoteId, listener: () => void): () => void {
    return this.#subscribers.add(`note:${id}`, listener)
  }

  onZoneChange(id: ZoneId, listener: () => void): () => void {
    return this.#subscribers.add(`zone:${id}`, listener)
  }

  /** When a note comes or goes. */
  onNotesChange(listener: () => void): () => void {
    return this.#subscribers.add('notes', listener)
  }

  onZonesChange(listener: () => void): () => void {
    return this.#subscribers.add('zones', listener)
  }

  /** When an actor or a visible link comes or goes. */
  onListChange(listener: () => void): () => void {
    return this.#subscribers.add('list', listener)
  }

  /** After each transaction that changed anything shown; read what you need, at your own pace. */
  onAnyChange(listener: () => void): () => void {
    return this.#subscribers.add('any', listener)
  }

  /** The same, told what has changed, and before all others: for drawings that keep pace with the map. */
  onChanges(listener: (changes: MapChanges) => void): () => void {
    this.#followers.add(listener)
    return () => {
      this.#followers.delete(listener)
    }
  }

  close(): void {
    this.#stop()
    this.#subscribers.clear()
    this.#followers.clear()
  }

  #readAll(): void {
    for (const id of this.#map.actors.keys()) this.#dirty.actors.add(id as ActorId)
    for (const id of this.#map.links.keys()) this.#dirty.links.add(id as LinkId)
    for (const id of this.#map.positions.keys()) this.#dirty.positions.add(id as ActorId)
    this.#refresh()
  }

  #refresh(): void {
    const { actors, links, positions } = this.#dirty
    const isOther = this.#dirty.meta || this.#notes.isDirty || this.#zones.isDirty
    if (actors.size + links.size + positions.size === 0 && !isOther) return
    const changed = new Set<string>(['any'])
    const touched = new Set<ActorId>()

    for (const id of actors) this.#refreshActor(id, changed, touched)
    for (const id of links) this.#refreshLink(id, changed, touched)
    for (const id of positions) {
      setOrDelete(this.#positions, id, readPosition(this.#map.positions.get(id)))
      changed.add(`position:${id}`)
    }
    if (this.#dirty.ownWords) {
      this.#ownWords = readOwnWords(this.#map)
      changed.add('ownWords')
    }
    for (const id of touched) this.#refreshLinksOf(id, changed)
    if (changed.has('list')) this.#refreshLists()
    this.#notes.refresh(changed)
    this.#zones.refresh(changed)

    // An actor that came or went has made its links dirty too.
    if (actors.size + links.size > 0 || this.#dirty.ownWords) this.#contentVersion += 1
    this.#dirty = nothingDirty()
    this.#version += 1
    for (const follow of this.#followers) follow({ actors, links, positions })
    this.#subscribers.notify(changed)
  }

  #refreshActor(id: ActorId, changed: Set<string>, touched: Set<ActorId>): void {
    const before = this.#actors.has(id)
    setOrDelete(this.#actors, id, readActor(id, this.#map.actors.get(id)))
    changed.add(`actor:${id}`)
    if (before === this.#actors.has(id)) return

    // Its links appear or disappear with it, and so do they for the actors at their other ends.
    changed.add('list').add(`position:${id}`)
    touched.add(id)
    for (const linkId of this.#linksByActor.get(id) ?? []) {
      const link = this.#links.get(linkId)
      if (!link) continue
      this.#dirty.links.add(linkId)
      touched.add(link.from).add(link.to)
    }
  }

  #refreshLink(id: LinkId, changed: Set<string>, touched: Set<ActorId>): void {
    const before = this.#links.get(id)
    const after = readLink(id, this.#map.links.get(id))
    setOrDelete(this.#links, id, after)
    changed.add(`link:${id}`)
    for (const end of before ? [before.from, before.to] : []) {
      this.#linksByActor.get(end)?.delete(id)
      touched.add(end)
    }
    for (const end of after ? [after.from, after.to] : []) {
      const ids = this.#linksByActor.get(end) ?? new Set()
      this.#linksByActor.set(end, ids.add(id))
      touched.add(end)
    }
    if (!before !== !after || before?.from !== after?.from || before?.to !== after?.to) changed.add('list')
  }

  #refreshLinksOf(id: ActorId, changed: Set<string>): void {
    const visible = [...(this.#linksByActor.get(id) ?? [])].filter((linkId) => this.link(linkId)).sort()
    this.#visibleLinksOf.set(id, visible)
    changed.add(`linksOf:${id}`)
  }

  #refreshLists(): void {
    const { actors, links } = this.#dirty
    this.#actorIds = relisted(this.#actorIds, actors, (id) => this.#actors.has(id))
    this.#linkIds = relisted(this.#linkIds, links, (id) => this.link(id) !== undefined)
  }

  #isVisible(link: Link): boolean {
    return this.#actors.has(link.from) && this.#actors.has(link.to)
  }
}
