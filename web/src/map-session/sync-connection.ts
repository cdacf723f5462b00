import {
  EPOCH_SUBPROTOCOL_PREFIX,
  FRAME,
  KEY_SUBPROTOCOL_PREFIX,
  RECEIPTS_SUBPROTOCOL,
  SYNC_STEP,
} from '@maillage/shared/protocol/sync-protocol'
import { peekVarUint, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { LocalCopy } from '../offline/local-copy'
import { closeProblem } from './close-problem'
import { keepConnected } from './keep-connected'
import { OutgoingChanges } from './outgoing-changes'
import type { Connection } from './save-state'

/** How long the server waits for the copy on this device: storage may be slow, or never answer. */
const LOADING_MS = 1_000

export interface SyncConnection {
  readonly awareness: Awareness
  /** Whether a transaction's origin is the server rather than a person. */
  isServer(origin: unknown): boolean
  close(): void
}

export interface SyncConnectionOptions {
  readonly syncUrl: string
  readonly document: string
  readonly key: string
  readonly epoch: number
  readonly doc: Y.Doc
  /** The copy on this device, if the document has one. */
  readonly localCopy?: Pick<LocalCopy, 'loaded' | 'isOrigin'>
  onConnection(connection: Connection): void
  /** The state vector on the server's stable storage. */
  onReceipt(stateVector: ReadonlyMap<number, number>): void
  /** The server's map is here. */
  onSynced(): void
}

/** Connects a document by the y-websocket protocol, with receipts, and comes back by itself. */
export function openSyncConnection(options: SyncConnectionOptions): SyncConnection {
  const { doc, localCopy, onConnection } = options
  const provider = new WebsocketProvider(options.syncUrl, options.document, doc, {
    connect: false,
    disableBc: true,
    protocols: [RECEIPTS_SUBPROTOCOL, KEY_SUBPROTOCOL_PREFIX + options.key, EPOCH_SUBPROTOCOL_PREFIX + options.epoch],
  })
  const outgoing = tellInSlices(provider, (origin) => localCopy?.isOrigin(origin) ?? false)
  provider.messageHandlers[FRAME.receipt] = (_encoder, decoder) => {
    const stateVector = Y.decodeStateVector(readVarUint8Array(decoder))
    outgoing.stored(stateVector)
    options.onReceipt(stateVector)
  }
  provider.on('connection-close', (event) => {
    onConnection({ kind: 'offline', code: (event && closeProblem(event)) ?? null })
  })
  provider.on('sync', (isSynced) => {
    if (!isSynced) return
    onConnection({ kind: 'online' })
    options.onSynced()
  })
  provider.on('closed', (event) => onConnection({ kind: 'refused', code: closeProblem(event) ?? 'unexpected' }))
  speakForSelfOnly(provider)
  let isClosed = false
  let connected: ReturnType<typeof keepConnected> | undefined
  // Whoever says what it has already is sent the rest, not the whole map once more.
  void Promise.race([localCopy?.loaded, after(LOADING_MS)])
    .catch(() => undefined)
    .then(() => {
      if (!isClosed) connected = keepConnected(provider, { random: Math.random, network: window })
    })

  return {
    awareness: provider.awareness,
    isServer: (origin) => origin === provider,
    close() {
      isClosed = true
      connected?.close()
      outgoing.close()
      provider.destroy()
    },
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * The stock provider sends every awareness state that it received back to the server. With fifty people
 * that is fifty times the traffic, and the server ignores it: only one's own state goes out.
 */
function speakForSelfOnly(provider: WebsocketProvider): void {
  const { awareness, doc } = provider
  const stock = (provider as unknown as { _awarenessUpdateHandler: (changes: unknown) => void })._awarenessUpdateHandler
  awareness.off('update', stock)
  awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>) => {
    const isOwn = Object.values(changes).some((clients) => clients.includes(doc.clientID))
    const socket = provider.ws
    if (!isOwn || !socket || socket.readyState !== socket.OPEN) return
    const encoder = createEncoder()
    writeVarUint(encoder, FRAME.awareness)
    writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
    socket.send(toUint8Array(encoder))
  })
}

/** The stock provider says everything in one message, however large, and the server takes none above a size. */
function tellInSlices(provider: WebsocketProvider, isLocalCopy: (origin: unknown) => boolean) {
  const { doc, messageHandlers } = provider
  const outgoing = new OutgoingChanges({
    since: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    now: () => performance.now(),
    send(step, update) {
      const socket = provider.ws
      if (!socket || socket.readyState !== socket.OPEN) return
      const encoder = createEncoder()
      writeVarUint(encoder, FRAME.sync)
      writeVarUint(encoder, step)
      writeVarUint8Array(encoder, update)
      socket.send(toUint8Array(encoder))
    },
  })
  const stockUpdate = (provider as unknown as { _updateHandler: (...change: unknown[]) => void })._updateHandler
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    // Whoever is not connected is asked for it later.
    if (origin === provider || !provider.wsconnected) return
    if (isLocalCopy(origin)) outgoing.tellLoaded()
    else outgoing.tell(update)
  }
  doc.off('update', stockUpdate)
  doc.on('update', onUpdate)

  const stockSync = messageHandlers[FRAME.sync]
  messageHandlers[FRAME.sync] = (encoder, decoder, ...rest) => {
    if (peekVarUint(decoder) !== SYNC_STEP.step1) {
      stockSync?.(encoder, decoder, ...rest)
      return
    }
    readVarUint(decoder)
    outgoing.answer(readVarUint8Array(decoder))
  }
  const onClose = () => outgoing.reset()
  provider.on('connection-close', onClose)

  return {
    stored: (stateVector: ReadonlyMap<number, number>) => outgoing.stored(stateVector),
    close() {
      provider.off('connection-close', onClose)
      doc.off('update', onUpdate)
      outgoing.reset()
    },
  }
}
