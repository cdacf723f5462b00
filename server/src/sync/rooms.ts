import type { MapDocument } from '@maillage/shared/document/map-document'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Problem, type ProblemCode } from '@maillage/shared/protocol/problems'
import { LimitReached, type Limits } from '../limits'
import type { MapStorage } from '../storage/map-storage'
import { SWEEP_MS } from './keep-alive'
import type { MapDamage } from './map-damage'
import type { Newcomer, Peer } from './peer'
import { type MapChange, Room } from './room'
import type { SyncObserver } from './sync-observer'

export interface RoomsDeps {
  readonly storage: MapStorage
  readonly observer: SyncObserver
  readonly limits: Limits
  /** A while after changes. What it rejects with is logged and nothing more. */
  readonly onMapChanged: (territory: TerritoryId, change: MapChange) => Promise<void>
  /** Nobody comes in before it is over, so that it can be told to those who do. A rejection is logged. */
  readonly onDamage: (territory: TerritoryId, damage: MapDamage) => Promise<void>
}

/** Where a territory's room is in its life; one that is closed is not in the list any more. */
type RoomState =
  | { readonly kind: 'loading'; readonly room: Promise<Room> }
  | { readonly kind: 'live'; readonly room: Room }
  | { readonly kind: 'flushing'; readonly room: Room; readonly done: Promise<void> }

/** Somebody at the door whose key is being looked up: what is revoked meanwhile holds for them too. */
export interface Arrival {
  readonly territory: string
  /** Access links that were switched off meanwhile. */
  readonly revoked: Set<string>
  /** Why nobody may come in any more. */
  refusedWith: ProblemCode | undefined
}

export interface Gauges {
  readonly rooms: number
  readonly peers: number
  readonly unsavedBytes: number
  /** Rooms whose changes the storage does not keep now. */
  readonly failingRooms: number
}

/** The rooms of this process: opened when somebody needs one, closed when nobody does. */
export class Rooms {
  readonly #deps: RoomsDeps
  readonly #states = new Map<TerritoryId, RoomState>()
  readonly #arrivals = new Set<Arrival>()
  readonly #sweep: NodeJS.Timeout
  #onEmpty: (() => void) | undefined
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
  async join(arrival: Arrival, territory: TerritoryId, newcomer: Newcomer): Promise<{ room: Room; peer: Peer }> {
    try {
      const room = await this.#hold(territory)
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

  /** Reads the whole map as plain values. */
  readMap(territory: TerritoryId): Promise<PlainMap> {
    return this.#with(territory, (room) => room.read())
  }

  /** Runs a change on the server's own copy, logs it, sends it to everybody; resolves once durable. */
  changeMap<T>(territory: TerritoryId, write: (map: MapDocument) => T): Promise<T> {
    return this.#with(territory, (room) => room.change(write))
  }

  /** Connections open now: all of the territory, or those of one access link. */
  online(territory: TerritoryId, accessId?: string): number {
    const state = this.#states.get(territory)
    if (state?.kind !== 'live') return 0
    if (accessId === undefined) return state.room.peers.size
    return [...state.room.peers].filter((peer) => peer.accessId === accessId).length
  }

  /** Whether the storage takes no change of this map now. */
  isFailing(territory: TerritoryId): boolean {
    const state = this.#states.get(territory)
    return state !== undefined && state.kind !== 'loading' && state.room.log.isFailing
  }

  /** Closes the connections that used an access link. */
  disconnectAccess(territory: TerritoryId, accessId: string): void {
    for (const arrival of this.#arrivals) if (arrival.territory === territory) arrival.revoked.add(accessId)
    const state = this.#states.get(territory)
    if (state?.kind !== 'live') return
    for (const peer of state.room.peers) if (peer.accessId === accessId) state.room.expel(peer, 'access-revoked')
  }

  /** Closes all connections and forgets the map without another write: it is erased, or starts a new epoch. */
  disconnectTerritory(territory: TerritoryId): void {
    for (const arrival of this.#arrivals) if (arrival.territory === territory) arrival.refusedWith = 'epoch-old'
    const state = this.#states.get(territory)
    if (!state) return
    this.#delete(territory, state)
    if (state.kind === 'loading') state.room.then((room) => room.discard('epoch-old')).catch(ignoreFailedLoad)
    else state.room.discard('epoch-old')
  }

  gauges(): Gauges {
    const rooms = [...this.#states.values()].flatMap((state) => (state.kind === 'loading' ? [] : [state.room]))
    return {
      rooms: rooms.length,
      peers: rooms.reduce((sum, room) => sum + room.peers.size, 0),
      unsavedBytes: rooms.reduce((sum, room) => sum + room.log.unsavedBytes, 0),
      failingRooms: rooms.filter((room) => room.log.isFailing).length,
    }
  }

  /** Sends everybody away and waits until all is stored and tidy. False when the deadline came first. */
  async shutdown({ deadlineMs }: { deadlineMs: number }): Promise<boolean> {
    this.#isClosing = true
    clearInterval(this.#sweep)
    const empty = new Promise<boolean>((resolve) => {
      this.#onEmpty = () => resolve(true)
    })
    for (const state of this.#states.values()) {
      if (state.kind === 'live') for (const peer of state.room.peers) state.room.expel(peer, 'restarting')
    }
    if (this.#states.size === 0) return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), deadlineMs)
    })
    const isTidy = await Promise.race([empty, late])
    clearTimeout(timer)
    if (!isTidy) this.#deps.observer.log.error({ ...this.gauges() }, 'not everything was stored before the deadline')
    return isTidy
  }

  async #with<T>(territory: TerritoryId, use: (room: Room) => T | Promise<T>): Promise<T> {
    const room = await this.#hold(territory)
    try {
      return await use(room)
    } finally {
      room.release()
    }
  }

  /** The room, open and kept open until `release`. Waits while it is loading or flushing. */
  async #hold(territory: TerritoryId): Promise<Room> {
    for (;;) {
      if (this.#isClosing) throw new Problem('restarting')
      const state = this.#states.get(territory) ?? this.#load(territory)
      switch (state.kind) {
        case 'live':
          state.room.hold()
          return state.room
        case 'loading':
          await state.room
          break
        case 'flushing':
          await state.done
          break
        default:
          state satisfies never
      }
    }
  }

  #load(territory: TerritoryId): RoomState {
    const state: RoomState = { kind: 'loading', room: this.#openRoom(territory) }
    this.#states.set(territory, state)
    state.room.then(
      (room) => {
        if (this.#states.get(territory) !== state) return
        this.#states.set(territory, { kind: 'live', room })
        if (this.#isClosing) this.#settle(territory)
      },
      () => this.#delete(territory, state),
    )
    return state
  }

  async #openRoom(territory: TerritoryId): Promise<Room> {
    const { storage, observer, limits } = this.#deps
    const stored = await storage.load(territory)
    let damage: MapDamage | undefined
    const room = new Room(
      {
        territory,
        storage,
        observer,
        limits,
        onMapChanged: (change) => this.#report(territory, change),
        onDamage: (found) => {
          damage = found
        },
        onIdle: () => this.#settle(territory),
      },
      stored,
    )
    if (damage) await this.#tellDamage(territory, damage)
    return room
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
      this.#deps.observer.log.warn({ territory, err: error }, 'the counts of a map were not recorded')
    })
  }

  #settle(territory: TerritoryId): void {
    const state = this.#states.get(territory)
    if (state?.kind !== 'live' || !state.room.isIdle) return
    const { room } = state
    const done = room
      .flush()
      // Erased meanwhile, it may be open again already.
      .then(() => (this.#states.get(territory) === flushing ? this.#deps.storage.rest(territory) : undefined))
      .catch((error: unknown) => this.#deps.observer.log.error({ territory, err: error }, 'a room was not closed well'))
      .finally(() => this.#delete(territory, flushing))
    const flushing: RoomState = { kind: 'flushing', room, done }
    this.#states.set(territory, flushing)
  }

  #delete(territory: TerritoryId, state: RoomState): void {
    if (this.#states.get(territory) === state) this.#states.delete(territory)
    if (this.#states.size === 0) this.#onEmpty?.()
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
    for (const state of this.#states.values()) if (state.kind === 'live') state.room.keepAlive.sweep(now)
  }
}

function ignoreFailedLoad(): void {
  // Whoever asked for the room has met the failure.
}
