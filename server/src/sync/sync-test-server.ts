import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TerritoryId } from '@maillage/shared/map/ids'
import { Problem } from '@maillage/shared/protocol/problems'
import type { Role } from '@maillage/shared/protocol/roles'
import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { Bus } from '../bus/bus'
import { openInProcessBus } from '../bus/in-process-bus'
import { DEFAULT_LIMITS, type Limits } from '../limits'
import { openInThreadMapWork } from '../map-work/in-thread-map-work'
import type { MapWork } from '../map-work/map-work'
import type { MapStorage } from '../storage/map-storage'
import type { MapChange } from './change-report'
import type { MapDamage } from './map-damage'
import { Rooms } from './rooms'
import type { SyncObserver } from './sync-observer'
import { attachSync } from './sync-upgrade'

export const TERRITORY = TerritoryId.parse('brestmetropole01')

/** A server with nothing but live connections, for tests. */
export interface SyncTestServer {
  readonly port: number
  readonly url: string
  readonly rooms: Rooms
  readonly counts: Map<string, number>
  readonly logged: string[]
  readonly changes: MapChange[]
  readonly damages: MapDamage[]
  /** The key's part before the dash is its role. */
  connect(key: string, options?: ConnectOptions): TestClient
  /** As on SIGTERM. */
  stop(): Promise<void>
  /** As on SIGKILL: nobody is told and nothing more is stored. */
  kill(): Promise<void>
}

export interface ConnectOptions {
  readonly territory?: string
  readonly protocols?: string[]
  readonly origin?: string
}

export interface SyncTestOptions {
  readonly port?: number
  readonly epoch?: number
  /** Those that are not the defaults. */
  readonly limits?: Partial<Limits>
  /** Where damage is recorded, after the test has heard of it. */
  readonly onDamage?: () => Promise<void>
  /** What joins it to other servers. */
  readonly bus?: Bus
  readonly work?: MapWork
}

export async function startSyncServer(
  storage: MapStorage,
  {
    port = 0,
    epoch = 0,
    limits: ownLimits = {},
    onDamage = async () => undefined,
    bus = openInProcessBus().connect(),
    work = openInThreadMapWork(),
  }: SyncTestOptions = {},
): Promise<SyncTestServer> {
  const limits = { ...DEFAULT_LIMITS, ...ownLimits }
  const counts = new Map<string, number>()
  const logged: string[] = []
  const changes: MapChange[] = []
  const damages: MapDamage[] = []
  const observer = observe(counts, logged)
  const rooms = new Rooms({
    storage,
    work,
    bus,
    observer,
    limits,
    onMapChanged: async (_territory, change) => void changes.push(change),
    onDamage(_territory, damage) {
      damages.push(damage)
      return onDamage()
    },
  })
  const http = createServer()
  const authorize = async (territory: string, key: string) => {
    const role = key.split('-')[0] as Role
    if (territory !== TERRITORY || key.startsWith('wrong')) throw new Problem('access-refused')
    return { role, accessId: `access of ${key}`, expiresAtMs: Infinity, epoch }
  }
  const sync = attachSync(http, {
    rooms,
    observer,
    limits,
    authorize,
    allowedOrigins: ['https://allowed.example'],
    trustProxy: false,
  })
  await once(http.listen(port, '127.0.0.1'), 'listening')
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`
  const close = async () => {
    sync.close()
    http.close()
    http.closeAllConnections()
    await once(http, 'close')
  }
  return {
    port: (http.address() as AddressInfo).port,
    url,
    rooms,
    counts,
    logged,
    changes,
    damages,
    connect: (key, options) => new TestClient(url, key, options),
    async stop() {
      await rooms.shutdown({ deadlineMs: 2_000 })
      await close()
    },
    async kill() {
      const closed = close()
      rooms.disconnectTerritory(TERRITORY)
      await closed
    },
  }
}

export function observe(counts: Map<string, number>, logged: string[]): SyncObserver {
  const count = (name: string, labels?: Readonly<Record<string, string>>, times = 1) => {
    const key = labels ? `${name} ${Object.values(labels).join(' ')}` : name
    counts.set(key, (counts.get(key) ?? 0) + times)
  }
  const write = (facts: object, message: string) => {
    const error = 'err' in facts && facts.err instanceof Error ? `: ${facts.err.stack}` : ''
    logged.push(`${message}${error}`)
  }
  const limitHit = (limit: string) => count('limit', { limit })
  return { metrics: { count, limitHit }, log: { info: () => undefined, warn: write, error: write } }
}

export interface Heard {
  readonly kind: 'step1' | 'step2' | 'update' | 'awareness' | 'receipt' | 'other'
  readonly bytes: Uint8Array
}

/** A connection that says exactly what it is told to, and remembers what it hears. */
export class TestClient {
  readonly heard: Heard[] = []
  readonly socket: WebSocket
  readonly opened: Promise<void>
  readonly closed: Promise<number>
  #listeners: (() => void)[] = []

  constructor(url: string, key: string, { territory = TERRITORY, protocols = [], origin }: ConnectOptions = {}) {
    const query = key === '' ? '' : `?key=${key}`
    this.socket = new WebSocket(`${url}/${territory}${query}`, protocols, origin === undefined ? {} : { origin })
    this.socket.on('message', (data: Buffer) => {
      this.heard.push(readServerMessage(data))
      for (const listener of this.#listeners.splice(0)) listener()
    })
    this.opened = once(this.socket, 'open').then(() => undefined)
    this.closed = new Promise((resolve) => this.socket.once('close', (code) => resolve(code)))
    // A refused upgrade is an error of the socket; tests look at what follows.
    this.opened.catch(() => undefined)
  }

  /** Says something as soon as it can. */
  async send(...messages: Uint8Array[]): Promise<void> {
    await this.opened
    for (const message of messages) this.socket.send(message)
  }

  /** The next message that fits, from now on or already heard since `from`. */
  async hears(fits: (message: Heard) => boolean, from = 0): Promise<Heard> {
    for (;;) {
      const found = this.heard.slice(from).find(fits)
      if (found) return found
      await new Promise<void>((resolve) => this.#listeners.push(resolve))
    }
  }

  /** Resolves when the server has dealt with everything said before. */
  async settled(): Promise<void> {
    const from = this.heard.length
    await this.send(sync(SYNC_STEP.step1, Uint8Array.of(0)))
    await this.hears(({ kind }) => kind === 'step2', from)
  }

  close(): void {
    this.socket.close()
  }
}

/** Somebody's changes, one after the other. */
export function author(key = 'name') {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  const change = (value: unknown): Uint8Array => {
    doc.getMap('meta').set(key, value)
    return updates.at(-1) as Uint8Array
  }
  return { doc, change, clockOf: (stateVector: Uint8Array) => Y.decodeStateVector(stateVector).get(doc.clientID) ?? 0 }
}

export function sync(step: number, bytes: Uint8Array): Uint8Array {
  return message(FRAME.sync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

export function awareness(...entries: { clientId: number; clock: number; state: unknown }[]): Uint8Array {
  const update = encoding.createEncoder()
  encoding.writeVarUint(update, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(update, clientId)
    encoding.writeVarUint(update, clock)
    encoding.writeVarString(update, JSON.stringify(state))
  }
  return message(FRAME.awareness, (encoder) => encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update)))
}

export function message(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kind)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export function readServerMessage(data: Buffer): Heard {
  const decoder = decoding.createDecoder(data)
  const kind = decoding.readVarUint(decoder)
  if (kind === FRAME.sync) {
    const step = decoding.readVarUint(decoder)
    const kinds = ['step1', 'step2', 'update'] as const
    return { kind: kinds[step] ?? 'other', bytes: decoding.readVarUint8Array(decoder) }
  }
  if (kind === FRAME.awareness) return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) }
  if (kind === FRAME.receipt) return { kind: 'receipt', bytes: decoding.readVarUint8Array(decoder) }
  return { kind: 'other', bytes: data }
}
