import { randomInt } from 'node:crypto'
import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { readMap } from '@maillage/shared/document/read-map'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import { LimitReached, type Limits } from '../limits'
import { allUpdates, type MapStorage, type StoredMap } from '../storage/map-storage'
import { decodeUpdate, NO_LIMITS, type UpdateLimits } from './decoded-update'
import { DurableLog, type DurableLogEvents } from './durable-log'
import { type Change, examine } from './gate'
import { damageIn, type MapDamage } from './map-damage'
import { MapReplica } from './map-replica'
import { sortUpdates } from './stored-updates'
import type { SyncObserver } from './sync-observer'

const TAIL_UPDATES = 2_000
const TAIL_BYTES = 1 << 20
/** Between two looks at the exact size of a map near its quota, and before a failed compaction is tried again. */
const PAUSE_MS = 10_000

export interface MapCounts {
  readonly actors: number
  readonly links: number
}

export interface LiveMapDeps {
  readonly territory: TerritoryId
  readonly storage: MapStorage
  readonly observer: SyncObserver
  readonly limits: Limits
  readonly events: DurableLogEvents
  /** Told while the map is opened, when it is not all that was stored. */
  readonly onDamage: (damage: MapDamage) => void
}

/** One territory's map as this process holds it: what was accepted, what of it is safe, and how to read it. */
export class LiveMap {
  readonly #deps: LiveMapDeps
  readonly #replica: MapReplica
  readonly #log: DurableLog
  readonly #clocks: Map<number, number>
  /** Stored updates that wait for a lost one: some participant may still have it. */
  #waiting: readonly Uint8Array[]
  /** This process as an author, for the changes that it makes itself. */
  readonly #clientId = randomInt(2 ** 32)
  #tail: { updates: number; bytes: number }
  #bytes: number
  #countsAtMost: MapCounts | undefined
  #sizedAt = 0
  #compactionFailedAt = -Infinity
  #compaction: Promise<void> | undefined
  #isClosed = false

  constructor(deps: LiveMapDeps, stored: StoredMap) {
    this.#deps = deps
    const { territory, observer } = deps
    for (const damage of stored.damage) observer.log.error({ territory, ...damage }, 'a part of the map cannot be read')
    let unreadable = 0
    const onUnreadable = (error: unknown) => {
      unreadable += 1
      observer.log.error({ territory, err: error }, 'a stored update is no update')
    }
    const { clocks, readable, waiting } = sortUpdates(allUpdates(stored), new Map(), onUnreadable)
    this.#clocks = clocks
    this.#waiting = waiting
    if (waiting.length > 0)
      observer.log.warn({ territory, updates: waiting.length }, 'stored updates wait for a lost one')
    const damage = damageIn(stored, { unreadable, waiting: waiting.length })
    if (damage) deps.onDamage(damage)
    this.#replica = new MapReplica(readable, (error) =>
      observer.log.error({ territory, err: error }, 'Yjs cannot take an update'),
    )
    this.#log = new DurableLog(territory, deps.storage, { clocks, through: stored.through }, deps.events)
    const tailBytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    this.#tail = { updates: stored.updates.length, bytes: tailBytes }
    this.#bytes = tailBytes + (stored.state?.update.length ?? 0)
  }

  get log(): Pick<DurableLog, 'writtenCount' | 'savedCount' | 'unsavedBytes' | 'isFailing' | 'isRefusing' | 'saved'> {
    return this.#log
  }

  /** What this process knows, safe or not: what a client is asked to complete. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks)
  }

  /** What is on stable storage: what a receipt says. */
  durableStateVector(): Uint8Array {
    return Y.encodeStateVector(new Map(this.#log.durable))
  }

  /** What somebody with this state vector lacks. Throws `request-invalid` for bytes that are none. */
  diff(stateVector: Uint8Array): Uint8Array {
    try {
      return this.#replica.diff(stateVector)
    } catch (cause) {
      throw new Problem('request-invalid', 'a state vector that cannot be read', { cause })
    }
  }

  /** Checks an update. What it misses, or that it brings nothing new, is an answer and no failure. */
  examine(update: Uint8Array, limits: UpdateLimits): Change | 'missing' | 'known' {
    const change = examine(update, this.#clocks, limits, this.#replica)
    if (!change) return 'missing'
    return change.ends.size === 0 && this.#replica.hasDeleted(change.deletes) ? 'known' : change
  }

  /** Whether somebody who may not write says nothing new: the answer to the usual handshake. */
  isKnown(update: Uint8Array): boolean {
    const { structs, deletes } = decodeUpdate(update)
    for (const [client, ownStructs] of structs) {
      const last = ownStructs.at(-1)
      if (last && last.id.clock + last.length > (this.#clocks.get(client) ?? 0)) return false
    }
    for (const [client, ranges] of deletes) {
      if (ranges.some(({ clock, len }) => clock + len > (this.#clocks.get(client) ?? 0))) return false
    }
    return this.#replica.hasDeleted(deletes)
  }

  /** Throws `map-full` for a change that makes the map larger than its quota, `storage-unavailable` for any now. */
  checkRoom(change: Change): void {
    if (this.#log.isRefusing) throw new Problem('storage-unavailable')
    this.#checkCounts(change.added)
    const { documentBytes } = this.#deps.limits
    if (this.#bytes + change.update.length <= documentBytes) return
    this.#resize()
    // Somebody has to be able to make room: what only deletes, and signs for it, passes.
    const isRemoval = change.deletes.size > 0 && change.structs <= 1
    if (this.#bytes + change.update.length > documentBytes && !isRemoval)
      throw new LimitReached('documentBytes', 'map-full')
  }

  /**
   * Takes a change that was examined and hands it to the storage. Returns stored updates that had waited for it, which
   * nobody has seen yet. `update` is the change's own or a copy of it.
   */
  accept(change: Change, update = change.update): readonly Uint8Array[] {
    for (const [client, end] of change.ends) this.#clocks.set(client, end)
    this.#replica.append(update)
    this.#log.write(update, change.ends)
    this.#bytes += update.length
    this.#tail.updates += 1
    this.#tail.bytes += update.length
    if (this.#countsAtMost) {
      const { actors, links } = this.#countsAtMost
      this.#countsAtMost = { actors: actors + change.added.actors, links: links + change.added.links }
    }
    if (this.#tail.updates >= TAIL_UPDATES || this.#tail.bytes >= TAIL_BYTES) this.#compactSoon()
    return this.#waiting.length > 0 ? this.#wake() : []
  }

  read(): PlainMap {
    return readMap(openMapDocument(this.#replica.read()))
  }

  /** How many actors and visible links there are. */
  counts(): MapCounts {
    const { actors, links } = openMapDocument(this.#replica.read())
    const hasEnd = (id: unknown) => typeof id === 'string' && actors.has(id)
    let visible = 0
    for (const [, link] of links) {
      if (link instanceof Y.Map && hasEnd(link.get('from')) && hasEnd(link.get('to'))) visible += 1
    }
    return { actors: actors.size, links: visible }
  }

  /**
   * Runs a change on a copy, so that one that throws half-way leaves nothing. What it did still has to be accepted;
   * undefined when it changed nothing.
   */
  draft<T>(write: (map: MapDocument) => T): { readonly result: T; readonly change: Change | undefined } {
    const doc = new Y.Doc()
    try {
      Y.applyUpdate(doc, this.#replica.state())
      doc.clientID = this.#clientId
      const updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => updates.push(update))
      const map = openMapDocument(doc)
      migrate(map)
      const result = write(map)
      if (updates.length === 0) return { result, change: undefined }
      const change = this.examine(Y.mergeUpdates(updates), NO_LIMITS)
      if (change === 'missing') throw new Error('a change of this server builds on nothing')
      if (change === 'known') return { result, change: undefined }
      this.checkRoom(change)
      return { result, change }
    } finally {
      doc.destroy()
    }
  }

  /** Replaces what is stored by one update without what was overwritten. A failure is tried again later. */
  async compact(): Promise<void> {
    if (this.#isClosed || this.#log.isFailing || this.#log.through === 0 || this.#tail.updates === 0) return
    // What waits for a lost update is in the log only.
    if (this.#waiting.length > 0) return
    this.#compaction ??= this.#runCompaction().finally(() => {
      this.#compaction = undefined
    })
    await this.#compaction
  }

  close(): void {
    this.#isClosed = true
    this.#log.close()
    this.#replica.close()
  }

  async #runCompaction(): Promise<void> {
    const { territory, storage, observer } = this.#deps
    const { through } = this.#log
    const update = this.#replica.state()
    const tail = this.#tail
    this.#tail = { updates: 0, bytes: 0 }
    this.#bytes = update.length
    try {
      await storage.compact(territory, { update, digest: undefined }, through)
      observer.metrics.count('compactions')
    } catch (error) {
      this.#tail = { updates: this.#tail.updates + tail.updates, bytes: this.#tail.bytes + tail.bytes }
      this.#compactionFailedAt = Date.now()
      observer.metrics.count('compaction_failures')
      observer.log.warn({ territory, err: error }, 'the map was not compacted')
    }
  }

  /** Not in the turn in which people wait for a change. */
  #compactSoon(): void {
    if (this.#compaction || Date.now() - this.#compactionFailedAt < PAUSE_MS) return
    this.#compaction = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#compaction = undefined
      return this.compact()
    })
  }

  #wake(): readonly Uint8Array[] {
    const { territory, observer } = this.#deps
    const { clocks, readable, waiting } = sortUpdates(this.#waiting, this.#clocks, () => undefined)
    if (readable.length === 0) return []
    observer.log.info({ territory, updates: readable.length }, 'stored updates have found what they had lost')
    this.#waiting = waiting
    for (const [client, end] of clocks) this.#clocks.set(client, end)
    for (const [index, update] of readable.entries()) {
      this.#replica.append(update)
      // Stored again, behind what they waited for: then they are as safe as that.
      this.#log.write(update, index === readable.length - 1 ? clocks : new Map())
    }
    return readable
  }

  #checkCounts(added: MapCounts): void {
    if (added.actors === 0 && added.links === 0) return
    const { limits } = this.#deps
    const over = (counts: MapCounts) =>
      (['actors', 'links'] as const).find((kind) => counts[kind] + added[kind] > limits[kind])
    if (this.#countsAtMost && !over(this.#countsAtMost)) return
    const map = openMapDocument(this.#replica.read())
    this.#countsAtMost = { actors: map.actors.size, links: map.links.size }
    const limit = over(this.#countsAtMost)
    if (limit) throw new LimitReached(limit, 'map-full')
  }

  #resize(): void {
    if (Date.now() - this.#sizedAt < PAUSE_MS) return
    this.#sizedAt = Date.now()
    this.#bytes = this.#replica.state().length
  }
}
