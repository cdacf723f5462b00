import { addActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import type { Limits } from '../../limits'
import type { MapStorage } from '../../storage/map-storage'
import { readAwareness } from '../awareness-filter'
import {
  author,
  awareness,
  type Heard,
  type SyncTestServer,
  startSyncServer,
  sync,
  TERRITORY,
  type TestClient,
} from '../sync-test-server'

/** The client that the witness speaks for, and whose structs are on the map: who else would one want to be? */
export const VICTIM = 77
const signed = { name: 'Ana', at: '2026-11-20T10:00:00Z' }
/** What others are shown waits for nobody here, so that nothing that is shown comes after the row. */
const SHOWN_AT_ONCE = { awarenessPerSecond: 100_000, awarenessBurst: 100_000 }

/** Everything that a map is to others: what a newcomer has after the handshake, and what lies in the storage. */
interface Told {
  readonly served: Uint8Array
  readonly stored: Awaited<ReturnType<MapStorage['load']>>
}

/** A room in which somebody works and somebody else looks on, whoever else comes. */
export class LiveRoom {
  readonly server: SyncTestServer
  readonly #storage: MapStorage
  readonly #witness: TestClient
  readonly #third: TestClient
  readonly #work = author('turn')
  #turn = 0

  static async open(storage: MapStorage, limits: Partial<Limits> = {}): Promise<LiveRoom> {
    const server = await startSyncServer(storage, { limits: { ...SHOWN_AT_ONCE, ...limits } })
    const room = new LiveRoom(server, storage)
    await room.#settle()
    return room
  }

  constructor(server: SyncTestServer, storage: MapStorage) {
    this.server = server
    this.#storage = storage
    this.#work.doc.clientID = VICTIM
    this.#witness = server.connect('editor-witness')
    this.#third = server.connect('viewer-third')
  }

  /** Clock of the next struct of the victim. */
  get victimClock(): number {
    return Y.getState(this.#work.doc.store, VICTIM)
  }

  /** The whole map, once nobody is here but those who belong. */
  async told(): Promise<Told> {
    await this.#isAlone()
    const newcomer = this.server.connect('viewer-newcomer')
    await newcomer.settled()
    newcomer.close()
    const doc = new Y.Doc()
    for (const { kind, bytes } of newcomer.heard) if (kind === 'update' || kind === 'step2') Y.applyUpdate(doc, bytes)
    await newcomer.closed
    await this.#isAlone()
    return { served: Y.encodeStateAsUpdate(doc), stored: await this.#storage.load(TERRITORY) }
  }

  /** The witness works on; the third sees exactly that, and before it of others what is said here. */
  async expectWork(shows: readonly (readonly [clientId: number, state: unknown])[]): Promise<void> {
    this.#turn += 1
    const change = this.#work.change(this.#turn)
    const state = this.#state()
    await this.#witness.send(sync(SYNC_STEP.update, change), awareness({ clientId: VICTIM, clock: this.#turn, state }))
    await this.#third.hears(({ kind }) => kind === 'update')
    await this.#third.hears((heard) => statesIn(heard).some(([clientId]) => clientId === VICTIM))

    const { heard } = this.#third
    expect(heard.filter(({ kind }) => kind !== 'awareness')).toEqual([{ kind: 'update', bytes: change }])
    expect(heard.flatMap(statesIn)).toEqual([...shows, [VICTIM, { ...state, user: { ...state.user, role: 'editor' } }]])
    expect(this.server.logged).toEqual([])
    this.forget()
  }

  /** What those who belong here have heard so far is of no interest any more. */
  forget(): void {
    this.#witness.heard.length = 0
    this.#third.heard.length = 0
  }

  close(): Promise<void> {
    return this.server.stop()
  }

  #state() {
    return { user: { name: 'Ana', color: 2 }, cursor: [this.#turn, 0] }
  }

  async #settle(): Promise<void> {
    const map = openMapDocument(this.#work.doc)
    const from = addActor(map, { name: 'CCAS', type: 'ccas', themes: ['housing'] }, [0, 0], signed)
    const to = addActor(map, { name: 'Mission locale', type: 'mission-locale' }, [10, 10], signed)
    addLink(map, { from, to }, signed)
    map.notes.set('n', new Y.Map([['text', 'Bonjour']]))
    await this.#witness.send(
      sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.#work.doc)),
      awareness({ clientId: VICTIM, clock: 0, state: this.#state() }),
    )
    await Promise.all([this.#witness.settled(), this.#third.settled()])
    await this.#third.hears((heard) => statesIn(heard).length > 0)
    this.forget()
  }

  async #isAlone(): Promise<void> {
    await vi.waitFor(() => expect(this.server.rooms.online(TERRITORY)).toBe(2), { interval: 1 })
  }
}

/** Those who are shown; who has gone is not. */
function statesIn({ kind, bytes }: Heard): (readonly [clientId: number, state: unknown])[] {
  if (kind !== 'awareness') return []
  const states = readAwareness(bytes).map(({ clientId, json }) => [clientId, JSON.parse(json)] as const)
  return states.filter(([, state]) => state !== null)
}
