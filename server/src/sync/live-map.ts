import type { DocumentId } from '@maillage/shared/map/ids'
import { Problem } from '@maillage/shared/protocol/problems'
import * as Y from 'yjs'
import {
  type Clocks,
  decodeNews,
  decodeUpdate,
  NO_LIMITS,
  STEP2_LIMITS,
  type UpdateLimits,
} from '../gate/decoded-update'
import { DeletedRanges } from '../gate/deleted-ranges'
import { overwrittenBy } from '../gate/forks'
import type { StructId } from '../gate/found-place'
import { type Change, type Examined, examine, type GateRules } from '../gate/gate'
import type { KnownPlaces } from '../gate/places'
import { type RootShapes, rootsOf } from '../gate/shapes'
import type { Limits } from '../limits'
import type { MapCounts } from '../map-work/map-digest'
import type { InputOf, MapJobName, MapJobs, MapWork, ReadingName, ReadingOf } from '../map-work/map-work'
import type { MapStorage } from '../storage/map-storage'
import { Compaction } from './compaction'
import { DurableLog, type DurableLogEvents } from './durable-log'
import { FoundPlaces } from './found-places'
import { LoadLimit } from './load-limit'
import { type Answer, MapCopy } from './map-copy'
import { MapQuota } from './map-quota'
import { type OpenedMap, type ReadableUpdate, sortUpdates } from './stored-map'
import type { SyncObserver } from './sync-observer'

export interface LiveMapDeps {
  /** The document: the territory's own id stands for its map. */
  readonly territory: DocumentId
  readonly storage: MapStorage
  readonly work: MapWork
  readonly observer: SyncObserver
  readonly limits: Limits
}

/** What a message depends on has to be looked up first; afterwards the message is to be heard again. */
export type Lookup = () => Promise<void>

interface Said extends Pick<GateRules, 'mayRelease'> {
  /** What is known of the places that the update leaves open; without it, what was found here before. */
  readonly found?: KnownPlaces
}

/** One document, a map or the private one, as this process holds it: what was accepted, what is safe, how to read it. */
export class LiveMap {
  readonly #deps: LiveMapDeps
  readonly #roots: RootShapes
  readonly #copy: MapCopy
  readonly #log: DurableLog
  readonly #compaction: Compaction
  readonly #clocks: Map<number, number>
  readonly #deleted = new DeletedRanges()
  readonly #places = new FoundPlaces()
  /** Stored updates that wait for a lost one: some participant may still have it. */
  #waiting: readonly Uint8Array[]
  readonly #quota: MapQuota
  readonly #load: LoadLimit
  #isClosed = false

  constructor(deps: LiveMapDeps, opened: OpenedMap & { readonly through: number }, events: DurableLogEvents) {
    this.#deps = deps
    this.#roots = rootsOf(deps.territory)
    const { state, readable, clocks, waiting, through } = opened
    this.#copy = new MapCopy(state)
    this.#clocks = clocks
    this.#waiting = waiting
    if (state) this.#deleted.add(decodeUpdate(state.digest.deletes, NO_LIMITS).deletes)
    this.#load = new LoadLimit(state?.digest.load, {
      steps: deps.limits.readerSteps,
      tryUpdate: (update, steps) => this.#ask('tryUpdate', update, steps),
      mapBytes: () => this.#copy.stateBytes + this.#copy.tailBytes,
      map: {
        isKnown: ({ client, clock }) => clock < (this.#clocks.get(client) ?? 0),
        isOverwritten: ({ client, clock }) => this.#deleted.hasClock(client, clock),
      },
    })
    for (const update of readable) this.#hold(update)
    // The tail may hold any number: it is counted when somebody needs to know.
    const entries = readable.length > 0 ? undefined : (state?.digest.entries ?? { actors: 0, links: 0, views: 0 })
    this.#quota = new MapQuota(entries, {
      limits: deps.limits,
      copy: this.#copy,
      clocks,
      countEntries: () => this.#ask('countEntries'),
      makeRoom: () => void this.#compaction.run(),
    })
    this.#log = new DurableLog(deps.territory, deps.storage, { clocks, through }, events)
    this.#compaction = new Compaction({
      ...deps,
      copy: this.#copy,
      load: this.#load,
      // What waits for a lost update is in the log only.
      through: () => (this.#waiting.length > 0 || this.#log.isFailing || this.#log.isBehind ? 0 : this.#log.through),
    })
  }

  get log(): Pick<DurableLog, 'writtenCount' | 'savedCount' | 'unsavedBytes' | 'isFailing' | 'isRefusing' | 'saved'> {
    return this.#log
  }

  /** The last position of the storage that this process knows of, perhaps behind others that it has not read. */
  get reached(): number {
    return this.#log.reached
  }

  /** How many have ever written on it. */
  get authors(): number {
    return this.#clocks.size
  }

  /** What this process knows, safe or not: what a client is asked to complete. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks)
  }

  /** What is on stable storage: what a receipt says. */
  durableStateVector(): Uint8Array {
    return Y.encodeStateVector(new Map(this.#log.durable))
  }

  /** What somebody with this state vector lacks. */
  answer(stateVector: Uint8Array): Answer | Promise<Answer> {
    return this.#copy.answer(Y.decodeStateVector(stateVector)) ?? this.#compare(stateVector)
  }

  /** Checks an update. That it brings nothing new is an answer and no failure. */
  examine(
    update: Uint8Array,
    limits: UpdateLimits,
    { found = this.#places, mayRelease = true }: Said = {},
  ): Examined | { readonly kind: 'known' } {
    const examined = examine(update, this.#clocks, limits, found, { roots: this.#roots, mayRelease })
    if (examined.kind !== 'change') return examined
    const { ends, deletes } = examined.change
    return ends.size === 0 && this.#deleted.has(deletes) ? { kind: 'known' } : examined
  }

  /** Finds where structs lie, so that an update about which the gate was unsure can be examined. */
  async findPlaces(ids: readonly StructId[]): Promise<void> {
    const plain = ids.map(({ client, clock }) => ({ client, clock }))
    this.#places.add(await this.#ask('findPlaces', plain))
  }

  /**
   * Throws `role-forbids` when somebody who may not write says something new. The usual handshake does not, but may say
   * deletions that follow from the rules of Yjs and were never told: those have to be looked up.
   */
  checkKnown(update: Uint8Array): Lookup | undefined {
    const { structs, deletes } = decodeUpdate(update, STEP2_LIMITS)
    const isPast = (client: number, end: number) => end <= (this.#clocks.get(client) ?? 0)
    for (const [client, ownStructs] of structs) {
      const last = ownStructs.at(-1)
      if (last && !isPast(client, last.id.clock + last.length)) throw new Problem('role-forbids')
    }
    for (const [client, ranges] of deletes) {
      if (!ranges.every(({ clock, len }) => isPast(client, clock + len))) throw new Problem('role-forbids')
    }
    if (this.#deleted.has(deletes)) return undefined
    return async () => {
      if (!(await this.#ask('hasDeleted', deletes))) throw new Problem('role-forbids')
      this.#deleted.add(deletes)
    }
  }

  /**
   * Throws `map-full` for a change that makes the map larger than its quota, `storage-unavailable` for any now. A map
   * that may be full has to be counted first.
   */
  checkRoom(change: Change): Lookup | undefined {
    if (this.#log.isRefusing) throw new Problem('storage-unavailable')
    return this.#quota.check(change)
  }

  /** Throws `change-refused` for a change that would keep readers too long; one that may has to be tried first. */
  checkLoad(change: Change): Lookup | undefined {
    return this.#load.check(change)
  }

  /**
   * Takes a change that was examined and hands it to the storage. Returns stored updates that had waited for it, which
   * nobody has seen yet. `update` is the change's own or a copy of it.
   */
  accept(change: Change, update = change.update): readonly Uint8Array[] {
    this.#load.add(change)
    for (const [client, end] of change.ends) this.#clocks.set(client, end)
    this.#copy.append(update, change.ends)
    this.#deleted.add(change.deletes)
    this.#deleted.add(overwrittenBy(change.order, this.#deleted))
    this.#quota.add(change)
    this.#keep(update, change.ends)
    return this.#waiting.length > 0 ? this.#wake() : []
  }

  /** Whether another process has stored what this one does not know yet; without a position, it may have. */
  isBehind(through = Infinity): boolean {
    return this.#log.isBehind || through > this.#log.through
  }

  /** Reads what other processes have stored, and gives it for the peers here. */
  async catchUp(): Promise<readonly Uint8Array[]> {
    const { storage, territory } = this.#deps
    const { state, updates, through } = await storage.load(territory, this.#log.through)
    if (this.#isClosed) return []
    const stored = [...this.#waiting, ...(state ? [state.update] : []), ...updates]
    const news = stored.map((update) => decodeNews(update, this.#clocks, NO_LIMITS).news)
    const { readable, waiting } = sortUpdates(news, this.#clocks, () => undefined)
    this.#waiting = waiting
    const safe = new Map<number, number>()
    const unheard = readable.filter(({ ends, deletes }) => ends.size > 0 || !this.#deleted.has(deletes))
    for (const update of unheard) {
      for (const [client, end] of update.ends) {
        this.#clocks.set(client, end)
        safe.set(client, end)
      }
      this.#hold(update)
      this.#compaction.mark(update.update.length)
    }
    if (unheard.length > 0) this.#quota.forget()
    this.#log.catchUp(through, safe)
    return unheard.map(({ update }) => update)
  }

  read<Name extends ReadingName>(name: Name): Promise<ReadingOf<Name>> {
    // A reading takes nothing but the document, which the compiler cannot see of all of them at once.
    return this.#ask<ReadingName>(name) as Promise<ReadingOf<Name>>
  }

  /** How many actors and visible links there are. */
  async counts(): Promise<MapCounts> {
    return this.#copy.whole?.digest.counts ?? this.#ask('count')
  }

  /** They make the whole map, oldest first, and never change. */
  updates(): readonly Uint8Array[] {
    return this.#copy.updates()
  }

  /** Whether anybody has ever written as this author. */
  hasAuthor(clientId: number): boolean {
    return this.#clocks.has(clientId)
  }

  /** Replaces what is stored by one update without what was overwritten. A failure is tried again later. */
  compact(): Promise<void> {
    return this.#compaction.run()
  }

  close(): void {
    this.#isClosed = true
    this.#compaction.close()
    this.#log.close()
  }

  #ask<Name extends MapJobName>(name: Name, ...input: InputOf<Name>): Promise<ReturnType<MapJobs[Name]>> {
    return this.#deps.work.run(name, this.#copy.updates(), ...input)
  }

  async #compare(stateVector: Uint8Array): Promise<Answer> {
    for (;;) {
      const known = new Map(this.#clocks)
      const rest = await this.#ask('diff', stateVector)
      // What was accepted meanwhile belongs to the answer; a compaction in between hides what that is.
      const since = this.#copy.answer(known)
      if (since) return { state: undefined, rest: Y.mergeUpdates([rest, since.rest]) }
    }
  }

  /** What is stored is a part of the map. */
  #hold(stored: ReadableUpdate): void {
    this.#copy.append(stored.update, stored.ends)
    this.#deleted.add(stored.deletes)
    this.#deleted.add(stored.overwritten)
    this.#load.addStored(stored)
  }

  #keep(update: Uint8Array, safeWith: Clocks): void {
    this.#log.write(update, safeWith)
    this.#compaction.mark(update.length)
  }

  #wake(): readonly Uint8Array[] {
    const { territory, observer } = this.#deps
    const { clocks, readable, waiting } = sortUpdates(this.#waiting, this.#clocks, () => undefined)
    if (readable.length === 0) return []
    observer.log.info({ territory, updates: readable.length }, 'stored updates have found what they had lost')
    this.#waiting = waiting
    for (const [client, end] of clocks) this.#clocks.set(client, end)
    for (const [index, found] of readable.entries()) {
      // Stored again, behind what they waited for: then they are as safe as that.
      this.#hold(found)
      this.#keep(found.update, index === readable.length - 1 ? clocks : new Map())
    }
    return readable.map(({ update }) => update)
  }
}
