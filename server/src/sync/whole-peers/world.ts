import { openMapDocument } from '@maillage/shared/document/map-document'
import { readMap } from '@maillage/shared/document/read-map'
import * as Y from 'yjs'
import { openInProcessBus } from '../../bus/in-process-bus'
import { DEFAULT_LIMITS } from '../../limits'
import { openInThreadMapWork } from '../../map-work/in-thread-map-work'
import { openEmbeddedMapStorage } from '../../storage/embedded-map-storage'
import { allUpdates, type MapStorage } from '../../storage/map-storage'
import { type Fault, type SimulatedDisk, simulateDisk } from '../../storage/simulated-disk'
import { Rooms } from '../rooms'
import type { Random } from '../seeded-random'
import { observe, TERRITORY } from '../sync-test-server'
import type { Connection } from './connection'
import { expectSame } from './expect-same'
import { type Identity, Ledger, Participant } from './participant'
import type { VirtualTime } from './virtual-time'

/** What a server logs of a sick disk, or of one that lost what was not synced; anything else is a bug. */
const EXPECTED_LOG =
  /^(the storage keeps no changes|the map was not compacted|a part of the map cannot be read|stored updates wait|not everything was stored before the deadline|a room was not closed well: Problem: the disk answers)/
const SHUTDOWN_MS = 8_000
/** Longer than any retry, pause or receipt of the server, and than it takes to find that a connection has died. */
const PEACE_MS = 120_000
const ROUND_MS = 250

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve']

/** A server process: what is gone when it is killed. */
interface Server {
  readonly rooms: Rooms
  readonly storage: MapStorage
}

/** A server on a disk, and people who use it. Everything that happens, happens by a call of one of its methods. */
export class World {
  readonly time: VirtualTime
  readonly random: Random
  readonly ledger = new Ledger()
  readonly connections = new Set<Connection>()
  readonly people: Participant[]
  readonly tally = { kills: 0, powerCuts: 0, restarts: 0 }
  #disk = simulateDisk()
  #server: Server | undefined
  #clients = 0
  readonly #logged: string[] = []
  /** Notes of the server's own that it has promised to keep. */
  readonly #notes: string[] = []

  constructor(time: VirtualTime, random: Random) {
    this.time = time
    this.random = random
    const count = 2 + random.below(4)
    this.people = NAMES.slice(0, count).map((name, index) => this.#arrive(identityOf(name, index, count)))
  }

  get isServing(): boolean {
    return this.#server !== undefined
  }

  /** Does nothing when the disk does not let it. */
  async startServer(): Promise<void> {
    const storage = await this.time.until(openOn(this.#disk)).catch(() => undefined)
    if (!storage) return
    const rooms = new Rooms({
      storage,
      work: openInThreadMapWork(),
      bus: openInProcessBus().connect(),
      observer: observe(new Map(), this.#logged),
      limits: DEFAULT_LIMITS,
      onMapChanged: async () => undefined,
      onDamage: async () => undefined,
    })
    this.#server = { rooms, storage }
  }

  /** As on SIGTERM. */
  async stopServer(): Promise<void> {
    if (!this.#server) return
    this.tally.restarts += 1
    const { rooms, storage } = this.#server
    if (await this.time.until(rooms.shutdown({ deadlineMs: SHUTDOWN_MS }))) await this.time.until(storage.close())
    await this.#endServer()
  }

  /** As on SIGKILL: what the process had written is in the system's hands. */
  async killServer(): Promise<void> {
    if (!this.#server) return
    this.tally.kills += 1
    await this.#endServer()
  }

  /** As when the machine's power fails: what was not synced is lost, or torn. */
  async cutPower(): Promise<void> {
    if (!this.#server) return
    this.tally.powerCuts += 1
    const disk = this.#disk.afterPowerCut((choices) => this.random.below(choices))
    this.#disk = disk
    await this.#endServer()
  }

  /** From now on the disk fails, as often as `probability` says. */
  failDisk(fault: Fault, probability: number): void {
    this.#disk.faultAt = () => (this.random.chance(probability) ? fault : undefined)
  }

  mendDisk(): void {
    this.#disk.faultAt = () => undefined
  }

  connect(person: Participant): void {
    if (!this.#server || person.isConnected) return
    this.connections.add(person.connect(this.#server.rooms))
  }

  /** The person opens the map anew on the same device, as another client that knows what the device has kept. */
  reload(person: Participant): void {
    person.disconnect()?.breakAtClient(this.random)
    const saved = Y.encodeStateAsUpdate(person.doc)
    this.people[this.people.indexOf(person)] = this.#arrive(person.identity, saved)
  }

  /** The person never comes back; what nobody was sent is lost, and was never acknowledged. Somebody else comes. */
  replace(person: Participant): void {
    person.disconnect()?.breakAtClient(this.random)
    this.people[this.people.indexOf(person)] = this.#arrive(person.identity)
  }

  /** A change that the server makes itself, as an import does. */
  noteByServer(): void {
    const note = `note ${this.#notes.length} ${this.random.below(1_000)}`
    this.#server?.rooms
      .changeMap(TERRITORY, ({ meta }) => meta.set(note, true))
      .then(
        () => this.#notes.push(note),
        () => undefined,
      )
  }

  /** As a request does: the room opens for it alone when nobody is there. */
  readByServer(): void {
    this.#server?.rooms.readMap(TERRITORY).catch(() => undefined)
  }

  /** What must hold at any time. */
  verify(): void {
    for (const person of this.people) {
      person.verify()
      expectSame(person.refusals, [], `${person.identity.name} was turned away`)
    }
    expectSame(
      this.#logged.filter((line) => !EXPECTED_LOG.test(line)),
      [],
      'what the server has logged',
    )
    for (const connection of this.connections)
      if (connection.isOver && connection.isQuiet) this.connections.delete(connection)
  }

  /** Everything works again and everybody is there: then all see the same, and it is stored. */
  async verifyPeace(): Promise<void> {
    this.mendDisk()
    this.people.push(this.#arrive({ ...identityOf('Zoe', 0, 2) }))
    for (let ms = 0; !this.#isAtPeace(); ms += ROUND_MS) {
      if (ms > PEACE_MS) throw new Error(`no peace: ${this.#describe()}`)
      if (!this.#server) await this.startServer()
      for (const person of this.people) this.connect(person)
      await this.deliverAll()
      await this.time.pass(ROUND_MS)
      this.verify()
    }
    await this.time.pass(2_000)
    await this.deliverAll()
    await this.#verifyAgreement()
  }

  async #verifyAgreement(): Promise<void> {
    const [first, ...others] = this.#editors.map(({ doc }) => doc)
    if (!first || !this.#server) throw new Error('there is nobody')
    for (const other of others) expectEqual(other, first)
    for (const viewer of this.#viewers) if (knowsSame(viewer.doc, first)) expectEqual(viewer.doc, first)
    const map = await this.time.until(this.#server.rooms.readMap(TERRITORY))
    expectSame(map, readMap(openMapDocument(first)), 'what the server reads')

    const isTidy = await this.time.until(this.#server.rooms.shutdown({ deadlineMs: SHUTDOWN_MS }))
    expectSame(isTidy, true, 'a tidy shutdown')
    await this.time.until(this.#server.storage.close())
    const stored = await this.#readDisk(this.#disk.afterPowerCut((choices) => this.random.below(choices)))
    // What builds on a change that was lost before it was safe waits in the log for whoever has that change.
    stored.store.pendingStructs = null
    stored.store.pendingDs = null
    expectEqual(stored, first)
    this.#verifyPromises(stored)
    this.verify()
  }

  async #endServer(): Promise<void> {
    this.time.forgetPlans()
    this.#server = undefined
    for (const connection of this.connections) connection.loseServer(this.random)
    const asLeft = this.#disk.afterPowerCut(() => 1)
    this.#verifyPromises(await this.#readDisk(asLeft))
  }

  #verifyPromises(doc: Y.Doc): void {
    this.ledger.verify(doc)
    const { meta } = openMapDocument(doc)
    expectSame(
      this.#notes.filter((note) => !meta.has(note)),
      [],
      'lost notes of the server',
    )
  }

  async #readDisk(disk: SimulatedDisk): Promise<Y.Doc> {
    const storage = await this.time.until(openOn(disk))
    const { doc } = openMapDocument()
    for (const update of allUpdates(await this.time.until(storage.load(TERRITORY)))) Y.applyUpdate(doc, update)
    return doc
  }

  async deliverAll(): Promise<void> {
    for (;;) {
      const ready = [...this.connections].filter((connection) => connection.canDeliver)
      if (ready.length === 0) return
      this.random.pick(ready).deliver(this.random)
      if (this.random.chance(0.2)) await this.time.turns(1)
    }
  }

  #isAtPeace(): boolean {
    if (!this.people.every((person) => person.isConnected && person.isSafe)) return false
    const [first, ...others] = this.#editors.map(({ doc }) => doc)
    if (!first || !others.every((other) => knowsSame(other, first))) return false
    return this.#viewers.every(({ doc }) => knowsAll(doc, first))
  }

  get #editors(): readonly Participant[] {
    return this.people.filter(({ canEdit }) => canEdit)
  }

  /** What a viewer has seen of a change that a server lost before it was safe stays on that screen: nobody asks viewers. */
  get #viewers(): readonly Participant[] {
    return this.people.filter(({ canEdit }) => !canEdit)
  }

  #describe(): string {
    const people = this.people.map(({ identity, isConnected, isSafe, doc }) => {
      const clocks = JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))])
      return `${identity.name} (client ${doc.clientID}, connected ${isConnected}, safe ${isSafe}, knows ${clocks})`
    })
    return people.join(', ')
  }

  #arrive(identity: Identity, saved?: Uint8Array): Participant {
    this.#clients += 1
    return new Participant(identity, this.#clients, this.ledger, saved)
  }
}

function openOn(files: SimulatedDisk): Promise<MapStorage> {
  return openEmbeddedMapStorage({ dataDir: '/data', warn: () => undefined, files })
}

/** Mostly editors of one access link; of five people one only looks, and one has a program without receipts. */
function identityOf(name: string, index: number, count: number): Identity {
  const isViewer = index === 4 && count === 5
  return {
    name,
    role: isViewer ? 'viewer' : index === 0 ? 'facilitator' : 'editor',
    accessId: isViewer ? 'view' : index === 0 ? 'facilitate' : 'edit',
    wantsReceipts: index !== 3,
  }
}

function knowsSame(one: Y.Doc, other: Y.Doc): boolean {
  return knowsAll(one, other) && knowsAll(other, one)
}

/** Whether it has every struct that the other has. */
function knowsAll(doc: Y.Doc, other: Y.Doc): boolean {
  return [...Y.snapshot(other).sv].every(([client, clock]) => Y.getState(doc.store, client) >= clock)
}

/** The same content, the same clocks, the same deletions; and the same bytes once told to somebody new. */
function expectEqual(one: Y.Doc, other: Y.Doc): void {
  expectSame(one.toJSON(), other.toJSON(), 'content')
  expectSame(Y.encodeStateVector(one), Y.encodeStateVector(other), 'clocks')
  expectSame(Y.encodeSnapshot(Y.snapshot(one)), Y.encodeSnapshot(Y.snapshot(other)), 'snapshots')
  expectSame([one.store.pendingStructs, other.store.pendingStructs], [null, null], 'waiting structs')
  expectSame(retold(one), retold(other), 'bytes')
}

function retold(doc: Y.Doc): Uint8Array {
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc))
  return Y.encodeStateAsUpdate(fresh)
}
