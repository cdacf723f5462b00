import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { moveItems } from '@maillage/shared/document/move-items'
import type { ActorId } from '@maillage/shared/map/ids'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInProcessBus } from '../bus/in-process-bus'
import { DEFAULT_LIMITS } from '../limits'
import { openInThreadMapWork } from '../map-work/in-thread-map-work'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { allUpdates } from '../storage/map-storage'
import type { Peer } from './peer'
import type { Room } from './room'
import { Rooms } from './rooms'
import { observe, sync, TERRITORY } from './sync-test-server'
import { disturb, LOST_DISK } from './test-storage'

const author = { name: 'Ana', at: '2026-11-20T10:00:00Z' }

/** A participant as far as the room can tell: a document, and a connection that comes and goes. */
class Participant {
  readonly map: MapDocument
  readonly #rooms: Rooms
  #place: { room: Room; peer: Peer } | undefined
  wasRefused = false

  constructor(rooms: Rooms) {
    this.#rooms = rooms
    this.map = openMapDocument(new Y.Doc())
    this.map.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#say(sync(SYNC_STEP.update, update))
    })
  }

  async connect(): Promise<void> {
    if (this.#place) return
    const transport = {
      bufferedBytes: 0,
      write: (...pieces: Uint8Array[]) => this.#hear(Buffer.concat(pieces)),
      onceTaken: (run: () => void) => run(),
      ping: () => undefined,
      close: () => {
        this.#place = undefined
        this.wasRefused = true
      },
      terminate: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
    }
    const newcomer = { role: 'editor', accessId: 'a', expiresAtMs: Infinity, wantsReceipts: true, transport } as const
    this.#place = await this.#rooms.join(this.#rooms.expect(TERRITORY), TERRITORY, newcomer)
    this.#say(sync(SYNC_STEP.step1, Y.encodeStateVector(this.map.doc)))
    // The server's question came with the joining, before there was anybody to answer.
    this.#say(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.map.doc)))
  }

  disconnect(): void {
    if (this.#place) this.#place.room.leave(this.#place.peer)
    this.#place = undefined
  }

  #say(message: Uint8Array): void {
    this.#place?.room.receive(this.#place.peer, message)
  }

  #hear(wire: Uint8Array): void {
    for (const [kind, step, bytes] of messagesIn(wire)) {
      if (kind !== 0) continue
      if (step === SYNC_STEP.step1) this.#say(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.map.doc, bytes)))
      else Y.applyUpdate(this.map.doc, bytes, this)
    }
  }
}

function* messagesIn(wire: Uint8Array): Generator<[kind: number, step: number, bytes: Uint8Array]> {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.byteLength)
  for (let at = 0; at < wire.length; ) {
    const short = view.getUint8(at + 1)
    const [length, header] =
      short === 127 ? [Number(view.getBigUint64(at + 2)), 10] : short === 126 ? [view.getUint16(at + 2), 4] : [short, 2]
    const message = wire.slice(at + header, at + header + length)
    const lengthBytes = message.length < 130 ? 1 : message.length < 16_388 ? 2 : 3
    yield [message[0] ?? -1, message[1] ?? -1, message.slice(2 + lengthBytes)]
    at += header + length
  }
}

type Step =
  | { kind: 'edit'; who: number; what: number; a: number; b: number }
  | { kind: 'connect' | 'disconnect'; who: number }
  | { kind: 'wait' }
  | { kind: 'fail' | 'recover' }

const who = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), who, what: fc.nat(4), a: fc.nat(9), b: fc.nat(9) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('connect' as const, 'disconnect' as const), who }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'wait' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('fail' as const, 'recover' as const) }) },
)

function edit(map: MapDocument, { what, a, b }: Extract<Step, { kind: 'edit' }>): void {
  const ids = [...map.actors.keys()].sort() as ActorId[]
  const [one, two] = [ids[a % ids.length], ids[b % ids.length]]
  if (what === 0 || !one || !two)
    addActor(map, { name: `Actor ${a}`, type: 'ccas', themes: ['housing'] }, [a, b], author)
  else if (what === 1) updateActor(map, one, { name: `Renamed ${b}` }, author)
  else if (what === 2) moveItems(map, { actors: new Map([[one, [a, b]]]) }, author)
  else if (what === 3) removeActors(map, [one], author)
  else if (one !== two) addLink(map, { from: one, to: two }, author)
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('participants who come and go over a storage that fails now and then end with the same map, and it is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const storage = disturb(openInMemoryMapStorage())
      const logged: string[] = []
      const rooms = new Rooms({
        storage,
        work: openInThreadMapWork(),
        bus: openInProcessBus().connect(),
        observer: observe(new Map(), logged),
        limits: DEFAULT_LIMITS,
        onMapChanged: async () => undefined,
        onDamage: async () => undefined,
      })
      const people = Array.from({ length: 3 }, () => new Participant(rooms))
      for (const each of steps) {
        if (each.kind === 'edit') edit((people[each.who] as Participant).map, each)
        else if (each.kind === 'connect') await people[each.who]?.connect()
        else if (each.kind === 'disconnect') people[each.who]?.disconnect()
        else if (each.kind === 'wait') await turn()
        else storage.failure = each.kind === 'fail' ? LOST_DISK : undefined
      }
      storage.failure = undefined
      for (const person of people) await person.connect()
      for (let i = 0; i < 5; i += 1) await turn()
      await expect.poll(() => rooms.gauges().failingRooms, { timeout: 15_000, interval: 20 }).toBe(0)
      for (let i = 0; i < 5; i += 1) await turn()

      const [first, ...others] = people.map(({ map }) => map.doc)
      for (const other of others) {
        expect(other.toJSON()).toEqual(first?.toJSON())
        expect(Y.encodeStateVector(other)).toEqual(Y.encodeStateVector(first as Y.Doc))
      }
      for (const person of people) person.disconnect()
      expect(await rooms.shutdown({ deadlineMs: 10_000 })).toBe(true)
      const stored = new Y.Doc()
      for (const update of allUpdates(await storage.load(TERRITORY))) Y.applyUpdate(stored, update)
      expect(Y.encodeStateVector(stored)).toEqual(Y.encodeStateVector(first as Y.Doc))
      expect(openMapDocument(stored).doc.getMap('actors').toJSON()).toEqual(first?.getMap('actors').toJSON())
      expect(people.some(({ wasRefused }) => wasRefused)).toBe(false)
      expect(logged.filter((line) => !/^(the storage keeps no changes|the map was not compacted)/.test(line))).toEqual(
        [],
      )
    }),
    { numRuns: 40 },
  )
}, 60_000)
