import { updateActor } from '@maillage/shared/document/actors'
import { MapView } from '@maillage/shared/document/map-view'
import { openWorld, performChange, type TestChange, type TestPeer } from '@maillage/shared/document/random-peers'
import { readMap } from '@maillage/shared/document/read-map'
import type { ActorId, LinkId, NoteId, ViewId, ZoneId } from '@maillage/shared/map/ids'
import { NOTE_LENGTH } from '@maillage/shared/map/lengths'
import { PlainMap } from '@maillage/shared/map/plain-map'
import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Newcomer } from '../peer'
import type { Rooms } from '../rooms'
import { awareness, sync } from '../sync-test-server'
import { Connection } from './connection'
import { expectSame } from './expect-same'

const MUCH_BYTES = 1.2 * (1 << 20)

/** What is known of all participants together: every id that one of them made, what they wrote, what was promised. */
export class Ledger {
  readonly actors: ActorId[] = []
  readonly links: LinkId[] = []
  readonly notes: NoteId[] = []
  readonly zones: ZoneId[] = []
  readonly views: ViewId[] = []
  readonly #written: { readonly client: number; readonly end: number; readonly update: Uint8Array }[] = []
  readonly #promised = new Map<number, number>()

  /** Somebody has made these changes in one go, and `end` is the clock of their next one. */
  write(client: number, end: number, updates: readonly Uint8Array[]): void {
    for (const update of updates) this.#written.push({ client, end, update })
  }

  /** A receipt was heard. */
  promise(stateVector: ReadonlyMap<number, number>): void {
    for (const [client, clock] of stateVector) {
      this.#promised.set(client, Math.max(clock, this.#promised.get(client) ?? 0))
    }
  }

  promisedTo(client: number): number {
    return this.#promised.get(client) ?? 0
  }

  /** The changes that a receipt covers. */
  get acknowledged(): readonly Uint8Array[] {
    return this.#written.filter(({ client, end }) => end <= this.promisedTo(client)).map(({ update }) => update)
  }

  /** Everything that was promised is in this document, be it written or deleted. */
  verify(doc: Y.Doc): void {
    const snapshot = Y.snapshot(doc)
    const late = [...this.#promised].filter(([client, clock]) => (snapshot.sv.get(client) ?? 0) < clock)
    expectSame(late, [], 'promised clocks that are not reached')
    const lost = this.acknowledged.filter((update) => !Y.snapshotContainsUpdate(snapshot, update))
    expectSame(lost, [], 'acknowledged changes that are lost')
  }
}

export interface Identity extends Pick<Newcomer, 'role' | 'accessId' | 'wantsReceipts'> {
  readonly name: string
}

/**
 * One open map of one person: a document with the product's own operations, its view and its history, and a connection
 * that speaks the y-websocket protocol as the stock client does.
 */
export class Participant {
  readonly identity: Identity
  readonly #ledger: Ledger
  readonly #self: TestPeer
  readonly #view: MapView
  #connection: Connection | undefined
  #awarenessClock = 0
  #own: Uint8Array[] = []
  #hasChanged = false
  /** Close codes that tell of a fault: final ones, and that of a bug. */
  readonly refusals: number[] = []

  /** `saved` is what the device has kept of an earlier session. */
  constructor(identity: Identity, clientId: number, ledger: Ledger, saved?: Uint8Array) {
    this.identity = identity
    this.#ledger = ledger
    const [self] = openWorld([identity.name]).peers
    this.#self = self as TestPeer
    this.doc.clientID = clientId
    if (saved) Y.applyUpdate(this.doc, saved, 'device')
    this.#view = new MapView(this.#self.map)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#hasChanged = true
      if (origin === this) return
      this.#own.push(update)
      this.#connection?.say(sync(SYNC_STEP.update, update))
    })
  }

  get doc(): Y.Doc {
    return this.#self.map.doc
  }

  get map(): TestPeer['map'] {
    return this.#self.map
  }

  get canEdit(): boolean {
    return this.identity.role !== 'viewer'
  }

  get isConnected(): boolean {
    return this.#connection !== undefined
  }

  /** Whether it was promised that all its own changes are safe, if it is told at all. */
  get isSafe(): boolean {
    const { clientID } = this.doc
    return !this.identity.wantsReceipts || this.#ledger.promisedTo(clientID) >= Y.getState(this.doc.store, clientID)
  }

  /** Makes a change. False when it finds that it cannot be made, or that there is nothing to change. */
  edit(change: TestChange): boolean {
    const { actors, links, notes, zones, views } = this.#ledger
    performChange({ peers: [this.#self], actors, links, notes, zones, views }, change)
    return this.#record()
  }

  /** Writes one long text after the other: as many bytes as a log may grow by before it is compacted. */
  writeMuch(): void {
    const { map, author } = this.#self
    const [id] = this.#view.actorIds()
    if (!id) return
    for (let left = MUCH_BYTES; left > 0; left -= NOTE_LENGTH) {
      updateActor(map, id, { description: `${left} `.padEnd(NOTE_LENGTH, 'long ') }, author)
      this.#record()
    }
  }

  connect(rooms: Rooms): Connection {
    const connection = new Connection({
      onMessage: (bytes) => this.#hear(connection, bytes),
      onEnd: (code) => this.#end(code),
    })
    this.#connection = connection
    connection.knock(rooms, this.identity)
    connection.say(sync(SYNC_STEP.step1, Y.encodeStateVector(this.doc)))
    this.#awarenessClock += 1
    const state = { user: { name: this.identity.name, color: 1, role: this.identity.role } }
    connection.say(awareness({ clientId: this.doc.clientID, clock: this.#awarenessClock, state }))
    return connection
  }

  /** Lets go of its connection, for somebody to close or to break. */
  disconnect(): Connection | undefined {
    const connection = this.#connection
    this.#connection = undefined
    return connection
  }

  /** What is on the screen is a sound map, and the same that a reader of the whole document finds. */
  verify(): void {
    if (!this.#hasChanged) return
    this.#hasChanged = false
    const plain = readMap(this.map)
    expectSame(PlainMap.parse(plain), plain, 'what a reader finds and what a map may be')
    const view = this.#view
    const ids = new Set<unknown>(view.actorIds())
    const links = view.linkIds().map((id) => view.link(id))
    const loose = links.filter((link) => !ids.has(link?.from) || !ids.has(link?.to))
    expectSame(loose, [], 'visible links without their two ends')
    const actors = view.actorIds().map((id) => {
      const position = view.position(id)
      return { ...view.actor(id), ...(position && { position }) }
    })
    expectSame({ actors, links }, { actors: plain.actors, links: plain.links }, 'what the screen shows')
  }

  #record(): boolean {
    const { clientID, store } = this.doc
    const updates = this.#own
    this.#own = []
    this.#ledger.write(clientID, Y.getState(store, clientID), updates)
    return updates.length > 0
  }

  #hear(connection: Connection, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const kind = decoding.readVarUint(decoder)
    if (kind === FRAME.receipt) this.#ledger.promise(Y.decodeStateVector(decoding.readVarUint8Array(decoder)))
    if (kind !== FRAME.sync) return
    const step = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (step === SYNC_STEP.step1) connection.say(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.doc, content)))
    else Y.applyUpdate(this.doc, content, this)
  }

  #end(code: number): void {
    this.#connection = undefined
    if (code === 1011 || (code >= 4400 && code < 4500)) this.refusals.push(code)
  }
}
