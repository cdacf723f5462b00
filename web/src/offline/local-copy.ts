import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { GroupedUpdates } from './grouped-updates'

/** The copy of a map on this device: what was typed offline survives a closed tab. */
export interface LocalCopy {
  /** Once the copy is in the document: what it held, and what of it no receipt had covered yet. */
  readonly loaded: Promise<{ readonly isEmpty: boolean; readonly unsent: ReadonlyMap<number, number> }>
  /** Whether a transaction's origin is this copy rather than a person or the server. */
  isOrigin(origin: unknown): boolean
  /** Brings in what other tabs of this device have kept since, and returns the clocks that they reached. */
  catchUp(): Promise<ReadonlyMap<number, number>>
  /** Remembers what the server has on stable storage, to know after a reload what it has not. */
  rememberStored(stateVector: ReadonlyMap<number, number>): void
  close(): Promise<void>
}

const STORED = 'stored-on-server'

/**
 * @param name one a document and epoch, so that a rebuilt document never meets an older copy
 * @param isFromServer what the server has anyway may reach the device a moment later
 */
export function openLocalCopy(
  name: string,
  doc: Y.Doc,
  isFromServer: (origin: unknown) => boolean = () => false,
): LocalCopy {
  if (typeof indexedDB === 'undefined') return noLocalCopy
  const persistence = new IndexeddbPersistence(name, doc)
  const stopGrouping = writeInGroups(persistence, isFromServer)
  let held: ReadonlyMap<number, number> = new Map()
  const remember = (_update: Uint8Array, origin: unknown) => {
    if (origin === persistence) held = Y.decodeStateVector(Y.encodeStateVector(doc))
  }
  doc.on('update', remember)
  const load = async () => {
    await persistence.whenSynced
    doc.off('update', remember)
    const remembered = (await persistence.get(STORED)) as unknown as [number, number][] | undefined
    const stored = new Map<number, number>(remembered)
    const unsent = new Map([...held].filter(([client, clock]) => clock > (stored.get(client) ?? 0)))
    // A map on which nobody has done anything is known once the server has told so.
    return { isEmpty: held.size === 0 && !remembered, unsent }
  }
  return {
    loaded: load(),
    isOrigin: (origin) => origin === persistence,
    async catchUp() {
      await persistence.whenSynced
      const reached = new Map<number, number>()
      const note = (update: Uint8Array, origin: unknown) => {
        if (origin !== persistence) return
        for (const [client, clock] of Y.parseUpdateMeta(update).to) reached.set(client, clock)
      }
      doc.on('update', note)
      await fetchUpdates(persistence).finally(() => doc.off('update', note))
      return reached
    },
    rememberStored: latestOnly(async (stateVector: ReadonlyMap<number, number>) => {
      // Best effort: without it, the next start only waits for one receipt more than it had to.
      await persistence.set(STORED, [...stateVector] as never).catch(() => undefined)
    }),
    close() {
      stopGrouping()
      return persistence.destroy()
    },
  }
}

/** The stock copy writes each update by itself, which in a busy room is some hundreds of writes a second. */
function writeInGroups(persistence: IndexeddbPersistence, isFromServer: (origin: unknown) => boolean): () => void {
  const { doc } = persistence
  const stock = (persistence as unknown as { _storeUpdate: (update: Uint8Array, origin: unknown) => void })._storeUpdate
  const grouped = new GroupedUpdates((update) => stock(update, undefined))
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== persistence) grouped.add(update, { isFromServer: isFromServer(origin) })
  }
  doc.off('update', stock)
  doc.on('update', onUpdate)
  addEventListener('pagehide', grouped.flush)
  return () => {
    removeEventListener('pagehide', grouped.flush)
    doc.off('update', onUpdate)
    grouped.flush()
  }
}

/** One write at a time: in a busy room receipts come faster than a device writes, and only the last one counts. */
function latestOnly<T>(write: (value: T) => Promise<void>): (value: T) => void {
  let next: { readonly value: T } | undefined
  let isWriting = false
  const writeAll = async () => {
    isWriting = true
    while (next) {
      const { value } = next
      next = undefined
      await write(value)
    }
    isWriting = false
  }
  return (value) => {
    next = { value }
    if (!isWriting) void writeAll()
  }
}

const noLocalCopy: LocalCopy = {
  loaded: Promise.resolve({ isEmpty: true, unsent: new Map() }),
  isOrigin: () => false,
  catchUp: () => Promise.resolve(new Map()),
  rememberStored: () => undefined,
  close: () => Promise.resolve(),
}

/** How the copies of a territory are called, one an epoch. */
export function localCopyName(territory: string, epoch: number): string {
  return `${namesOf(territory)}${epoch}`
}

/** How the names of a territory's copies begin. */
function namesOf(territory: string): string {
  return `maillage.${territory}.`
}

/** The epochs of which this device has a copy; undefined when the browser does not tell. */
export async function epochsKept(territory: string): Promise<readonly number[] | undefined> {
  if (typeof indexedDB === 'undefined') return []
  const listed = await Promise.resolve(indexedDB.databases?.()).catch(() => undefined)
  const start = namesOf(territory)
  return listed?.flatMap(({ name }) => (name?.startsWith(start) ? [Number(name.slice(start.length))] : []))
}

/** Deletes every copy of a territory from this device, once nobody has them open. */
export async function forgetLocalCopies(territory: string, epoch: number): Promise<void> {
  const kept = (await epochsKept(territory)) ?? []
  await Promise.all([epoch, ...kept].map((one) => forgetLocalCopy(territory, one)))
}

/** Deletes one copy from this device, once nobody has it open. */
export function forgetLocalCopy(territory: string, epoch: number): Promise<void> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve()
    const deletion = indexedDB.deleteDatabase(localCopyName(territory, epoch))
    deletion.onsuccess = () => resolve()
    // Nothing more can be done from here: the browser's own settings delete it.
    deletion.onerror = () => resolve()
  })
}
