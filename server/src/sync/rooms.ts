import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import type { PrivateContents } from '@maillage/shared/document/private-contents'
import { openPrivateDocument, type PrivateDocument } from '@maillage/shared/document/private-document'
import type { RestoreCounts } from '@maillage/shared/document/restore-map'
import {
  type DocumentId,
  isPrivateDocument,
  privateDocumentOf,
  TerritoryId,
  territoryPart,
} from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import type { Bus, BusMessage } from '../bus/bus'
import { LimitReached, type Limits } from '../limits'
import type { ExportedMap, FileHead, Restore } from '../map-work/kept-map'
import type { MapWork } from '../map-work/map-work'
import type { MapStorage } from '../storage/map-storage'
import type { Arrival } from './arrival'
import type { MapChange } from './change-report'
import { type Gauges, gaugesOf } from './gauges'
import { SWEEP_MS } from './keep-alive'
import { loadLiveMap } from './load-live-map'
import type { MapDamage } from './map-damage'
import type { Newcomer, Peer } from './peer'
import { Room } from './room'
import { ignoreFailedLoad, RoomLife } from './room-life'
import type { SyncObserver } from './sync-observer'

export interface RoomsDeps {
  readonly storage: MapStorage
  /** Does what needs a whole document. */
  readonly work: MapWork
  readonly bus: Bus
  readonly observer: SyncObserver
  readonly limits: Limits
  /** A while after changes. What it rejects with is logged and nothing more. */
  readonly onMapChanged: (territory: TerritoryId, change: MapChange) => Promise<void>
  /** Nobody comes in before it is over, so that it can be told to those who do. A rejection is logged. */
  readonly onDamage: (territory: TerritoryId, damage: MapDamage) => Promise<void>
}

/** The rooms of this process: opened when somebody needs one, closed when nobody does. */
export class Rooms {
  readonly #deps: RoomsDeps
  readonly #lives = new Map<DocumentId, RoomLife>()
  readonly #arrivals = new Set<Arrival>()
  readonly #sweep: NodeJS.Timeout
  #onEmpty: (() => void) | undefined
  #closed = 0
  #isClosing = false

  constructor(deps: RoomsDeps) {
    this.#deps = deps
    this.#sweep = setInterval(() => this.#keepAlive(), SWEEP_MS)
    this.#sweep.unref()
  }

  /** To be called before the key is looked up, and ended with `join` or `turnAway`. */
  expect(territory: string): Arrival {
    const arrival: Arrival = { territory, revoked: new Set(), refusedWith: undefined }
    this.#arrivals.add(arrival)
    return arrival
  }

  turnAway(arrival: Arrival): void {
    this.#arrivals.delete(arrival)
  }

  /** Lets somebody in once the map is there. Throws the Problem that the connection is to be closed with. */
  async join(arrival: Arrival, document: DocumentId, newcomer: Newcomer): Promise<{ room: Room; peer: Peer }> {
    try {
      const room = await this.#hold(document)
      try {
        this.#checkArrival(arrival, newcomer, room)
        return { room, peer: room.join(newcomer) }
      } finally {
        room.release()
      }
    } finally {
      this.#arrivals.delete(arrival)
    }
  }

  /** What makes the map of this moment, as V1 updates. */
  readUpdates(territory: TerritoryId): Promise<readonly Uint8Array[]> {
    return this.#with(territory, (room) => room.updates())
  }

  /** Whether the map is in use here, or just was. */
  isOpen(territory: TerritoryId): boolean {
    return this.#lives.has(territory)
  }

  /** Reads the whole map as plain values. */
  readMap(territory: TerritoryId): Promise<PlainMap> {
    return this.#with(territory, (room) => room.read('read'))
  }

  /**
   * Runs a change on the server's own copy, logs it, sends it to everybody; resolves once durable. It is by an author that
   * nobody has been yet, where one is given.
   */
  changeMap<T>(territory: TerritoryId, write: (map: MapDocument) => T, authorId?: number | undefined): Promise<T> {
    return this.#with(territory, (room) => room.own.make((doc) => write(migrated(openMapDocument(doc))), authorId))
  }

  /** The whole map as a file. */
  exportMap(territory: TerritoryId, head: FileHead): Promise<ExportedMap> {
    return this.#with(territory, (room) => room.own.export(head))
  }

  /** Brings the map to what a file says, as one change; see `OwnChanges.restore`. */
  restoreMap(territory: TerritoryId, restore: Restore): Promise<RestoreCounts> {
    return this.#with(territory, (room) => room.own.restore(restore))
  }

  /** What lies in the private document. */
  readPrivate(territory: TerritoryId): Promise<PrivateContents> {
    return this.#with(privateDocumentOf(territory), (room) => room.read('readPrivate'))
  }

  /** As `changeMap`, of the private document. */
  changePrivate<T>(
    territory: TerritoryId,
    write: (document: PrivateDocument) => T,
    authorId?: number | undefined,
  ): Promise<T> {
    return this.#with(privateDocumentOf(territory), (room) =>
      room.own.make((doc) => write(openPrivateDocument(doc)), authorId),
    )
  }

  /** Rooms that are open now, or on their way. */
  get size(): number {
    return this.#lives.size
  }

  /** How many have closed since the start. */
  get closed(): number {
    return this.#closed
  }

  /** Connections open now: all of the territory, or those of one access link. */
  online(territory: TerritoryId, accessId?: string): number {
    const peers = this.#lives.get(territory)?.live?.peers
    if (!peers || accessId === undefined) return peers?.size ?? 0
    return [...peers].filter((peer) => peer.accessId === accessId).length
  }

  /** Whether the storage takes no change of this territory now. */
  isFailing(territory: TerritoryId): boolean {
    return documentsOf(territory).some((document) => this.#lives.get(document)?.room?.log.isFailing)
  }

  /** Closes the connections that used an access link. */
  disconnectAccess(territory: TerritoryId, accessId: string): void {
    for (const arrival of this.#arrivals) if (arrival.territory === territory) arrival.revoked.add(accessId)
    for (const document of documentsOf(territory)) {
      const room = this.#lives.get(document)?.live
      if (room) room.revoke(accessId)
      else this.#tellOthers(document, { kind: 'revoked', accessId })
    }
  }

  /** Closes all connections and forgets both documents without another write: erased, or in a new epoch. */
  disconnectTerritory(territory: TerritoryId): void {
    for (const document of documentsOf(territory)) {
      this.#tellOthers(document, { kind: 'ended', code: 'epoch-old' })
      this.#end(document, 'epoch-old')
    }
  }

  gauges(): Gauges {
    return gaugesOf([...this.#lives.values()].flatMap((life) => life.room ?? []))
  }

  /** Sends everybody away and waits until all is stored and tidy. False when the deadline came first. */
  async shutdown({ deadlineMs }: { deadlineMs: number }): Promise<boolean> {
    this.#isClosing = true
    clearInterval(this.#sweep)
    const empty = new Promise<boolean>((resolve) => {
      this.#onEmpty = () => resolve(true)
    })
    for (const life of this.#lives.values()) {
      for (const peer of life.live?.peers ?? []) life.live?.expel(peer, 'restarting')
      // One that is only loading closes as soon as it is there.
      life.hold().then((room) => room?.release(), ignoreFailedLoad)
    }
    if (this.#lives.size === 0) return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), deadlineMs)
    })
    const isTidy = await Promise.race([empty, late])
    clearTimeout(timer)
    if (!isTidy) this.#deps.observer.log.error({ ...this.gauges() }, 'not everything was stored before the deadline')
    return isTidy
  }

  async #with<T>(document: DocumentId, use: (room: Room) => T | Promise<T>): Promise<T> {
    const room = await this.#hold(document)
    try {
      return await use(room)
    } finally {
      room.release()
    }
  }

  /** The room, open and kept open until `release`. */
  async #hold(document: DocumentId): Promise<Room> {
    for (;;) {
      if (this.#isClosing) throw new Problem('restarting')
      const life = this.#lives.get(document) ?? this.#begin(document)
      const room = await life.hold()
      if (room) return room
    }
  }

  #begin(document: DocumentId): RoomLife {
    const { observer, storage } = this.#deps
    const life: RoomLife = new RoomLife({
      load: (onIdle) => this.#loadRoom(document, onIdle),
      onFlushed: () => storage.rest(document),
      onClosed: () => {
        this.#closed += 1
        if (this.#lives.get(document) === life) this.#lives.delete(document)
        if (this.#lives.size === 0) this.#onEmpty?.()
      },
      onFlushFailed: (error) => observer.log.error({ territory: document, err: error }, 'a room was not closed well'),
    })
    this.#lives.set(document, life)
    return life
  }

  async #loadRoom(document: DocumentId, onIdle: () => void): Promise<Room> {
    const territory = TerritoryId.parse(territoryPart(document))
    const onDamage = (damage: MapDamage) => this.#tellDamage(territory, damage)
    const openMap = await loadLiveMap({ ...this.#deps, territory: document, onDamage })
    // What becomes of contacts is told to nobody who may not see them, not even that something does.
    const onMapChanged = isPrivateDocument(document)
      ? undefined
      : (change: MapChange) => this.#report(territory, change)
    const onEnded = (code: ProblemCode) => this.#end(document, code)
    return new Room({ ...this.#deps, territory: document, onMapChanged, onIdle, onEnded }, openMap)
  }

  #end(document: DocumentId, code: ProblemCode): void {
    for (const arrival of this.#arrivals) if (arrival.territory === territoryPart(document)) arrival.refusedWith = code
    this.#lives.get(document)?.end(code)
  }

  /** Of a document that may have no room here. */
  #tellOthers(document: DocumentId, message: BusMessage): void {
    const seat = this.#deps.bus.join(document, () => undefined)
    seat.say(message)
    seat.leave()
  }

  async #tellDamage(territory: TerritoryId, damage: MapDamage): Promise<void> {
    try {
      await this.#deps.onDamage(territory, damage)
    } catch (error) {
      this.#deps.observer.log.error({ territory, err: error }, 'the damage of a map was not recorded')
    }
  }

  #report(territory: TerritoryId, change: MapChange): void {
    this.#deps.onMapChanged(territory, change).catch((error: unknown) => {
      this.#deps.observer.log.warn({ territory, err: error }, 'a change of a map was not recorded')
    })
  }

  #checkArrival({ revoked, refusedWith }: Arrival, { accessId }: Newcomer, room: Room): void {
    if (this.#isClosing) throw new Problem('restarting')
    if (refusedWith) throw new Problem(refusedWith)
    if (revoked.has(accessId)) throw new Problem('access-revoked')
    if (room.peers.size >= this.#deps.limits.territoryConnections) {
      throw new LimitReached('territoryConnections', 'overloaded')
    }
  }

  #keepAlive(): void {
    const now = Date.now()
    for (const life of this.#lives.values()) life.live?.sweep(now)
  }
}

function documentsOf(territory: TerritoryId): readonly DocumentId[] {
  return [territory, privateDocumentOf(territory)]
}

/** In the shape that this version reads. */
function migrated(map: MapDocument): MapDocument {
  migrate(map)
  return map
}
