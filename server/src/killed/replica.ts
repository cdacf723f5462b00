import { once } from 'node:events'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { readServerMessage, sync } from '../sync/sync-test-server'
import type { KilledServer, Place } from './killed-server'

/** What the server has acknowledged, by author. */
export type Acknowledged = Map<number, number>

/** A copy of the map that hears what the others do. It brings back nothing that a server has lost, unless it is told to. */
export class Replica {
  readonly map = openMapDocument()
  readonly #acknowledged: Acknowledged
  #socket: WebSocket | undefined
  #onReceipt: (() => void) | undefined

  constructor(acknowledged: Acknowledged) {
    this.#acknowledged = acknowledged
    this.map.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.isConnected) this.#socket?.send(sync(SYNC_STEP.update, update))
    })
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  get clocks(): ReadonlyMap<number, number> {
    return Y.decodeStateVector(Y.encodeStateVector(this.map.doc))
  }

  /** Resolves when it has what the server has. */
  async join(server: KilledServer, { territory, key }: Place): Promise<void> {
    const socket = new WebSocket(`ws://${server.url}/sync/${territory}?key=${key}`, [RECEIPTS_SUBPROTOCOL])
    this.#socket = socket
    const synced = new Promise<void>((resolve, reject) => {
      socket.on('message', (data: Buffer) => {
        if (this.#hear(data)) resolve()
      })
      // A server that is killed says nothing.
      socket.on('error', () => undefined)
      socket.once('close', (code) => reject(new Error(`a connection has ended with ${code} before the map was there`)))
    })
    await once(socket, 'open')
    socket.send(sync(SYNC_STEP.step1, Y.encodeStateVector(this.map.doc)))
    await synced
  }

  /** Brings everything that it has; resolves when it is acknowledged. */
  async bring(): Promise<void> {
    this.#socket?.send(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(this.map.doc)))
    await this.#until(this.clocks)
  }

  /** Resolves when its own changes are acknowledged. */
  async saved(): Promise<void> {
    const { clientID, store } = this.map.doc
    await this.#until(new Map([[clientID, Y.getState(store, clientID)]]))
  }

  leave(): void {
    this.#socket?.close()
  }

  async #until(clocks: ReadonlyMap<number, number>): Promise<void> {
    while (lostOf(clocks, this.#acknowledged).length > 0) {
      await new Promise<void>((resolve) => {
        this.#onReceipt = resolve
      })
    }
  }

  /** Whether it was the whole answer to a question. */
  #hear(data: Buffer): boolean {
    const { kind, bytes } = readServerMessage(data)
    if (kind === 'step2' || kind === 'update') Y.applyUpdate(this.map.doc, bytes, this)
    if (kind === 'receipt') {
      for (const [client, clock] of Y.decodeStateVector(bytes)) {
        this.#acknowledged.set(client, Math.max(clock, this.#acknowledged.get(client) ?? 0))
      }
      this.#onReceipt?.()
    }
    return kind === 'step2'
  }
}

/** The authors of whom something that was acknowledged is not there. */
export function lostOf(acknowledged: ReadonlyMap<number, number>, found: ReadonlyMap<number, number>): number[] {
  return [...acknowledged].filter(([client, clock]) => (found.get(client) ?? 0) < clock).map(([client]) => client)
}
