import type { TerritoryId } from '@maillage/shared/map/ids'
import { Problem } from '@maillage/shared/protocol/problems'
import type { MapStorage } from '../storage/map-storage'
import type { Clocks } from './decoded-update'

/** More than this waiting to be stored, and new changes are refused. */
const UNSAVED_LIMIT = 8 << 20
const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 5_000
const FULL_DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

interface Entry {
  readonly update: Uint8Array
  readonly ends: Clocks
  state: 'writing' | 'saved' | 'failed'
}

export interface DurableLogEvents {
  /** More is on stable storage than before. */
  onSaved(): void
  /** The storage keeps nothing any more; told once until it recovers. */
  onFailing(error: unknown): void
  onRecovered(): void
}

/**
 * Hands a map's updates to the storage in their order, and knows which of them are safe. What the storage refuses is
 * kept and tried again: those who made it are told that it is not safe yet.
 */
export class DurableLog {
  readonly #territory: TerritoryId
  readonly #storage: MapStorage
  readonly #events: DurableLogEvents
  readonly #durable: Map<number, number>
  /** Not yet safe, oldest first; a saved one waits here for those before it. */
  #entries: Entry[] = []
  #savedCount = 0
  #unsavedBytes = 0
  #through: number
  #failure: { readonly error: unknown; readonly retryMs: number } | undefined
  #retry: NodeJS.Timeout | undefined
  #isClosed = false
  #waiters: { readonly count: number; readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = []

  constructor(
    territory: TerritoryId,
    storage: MapStorage,
    stored: { readonly clocks: Clocks; readonly through: number },
    events: DurableLogEvents,
  ) {
    this.#territory = territory
    this.#storage = storage
    this.#durable = new Map(stored.clocks)
    this.#through = stored.through
    this.#events = events
  }

  /** The clocks that are on stable storage. */
  get durable(): Clocks {
    return this.#durable
  }

  /** How many updates were written here, and how many of them, from the first on, are safe. */
  get writtenCount(): number {
    return this.#savedCount + this.#entries.length
  }

  get savedCount(): number {
    return this.#savedCount
  }

  get unsavedBytes(): number {
    return this.#unsavedBytes
  }

  /** Position of the last update that the storage has taken. */
  get through(): number {
    return this.#through
  }

  get isFailing(): boolean {
    return this.#failure !== undefined
  }

  /** Whether a new change would only make the loss larger. */
  get isRefusing(): boolean {
    return this.#failure !== undefined && (this.#unsavedBytes > UNSAVED_LIMIT || isDiskFull(this.#failure.error))
  }

  write(update: Uint8Array, ends: Clocks): void {
    // While the storage fails an update waits for those before it, so that the order stays.
    const entry: Entry = { update, ends, state: this.#failure ? 'failed' : 'writing' }
    this.#entries.push(entry)
    this.#unsavedBytes += update.length
    if (!this.#failure) this.#append(entry)
  }

  /** Resolves when everything written so far is safe; rejects with `storage-unavailable` as soon as it may not be. */
  async saved(): Promise<void> {
    if (this.#entries.length === 0) return
    if (this.#failure) throw new Problem('storage-unavailable', undefined, { cause: this.#failure.error })
    const count = this.writtenCount
    await new Promise<void>((resolve, reject) => this.#waiters.push({ count, resolve, reject }))
  }

  /** Gives up what is not safe yet. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#retry)
    this.#entries = []
    this.#unsavedBytes = 0
    this.#failure = undefined
    this.#rejectWaiters(new Problem('storage-unavailable', 'the map was closed'))
  }

  #append(entry: Entry): void {
    this.#storage.append(this.#territory, [entry.update]).then(
      (position) => this.#keep(entry, position),
      (error: unknown) => this.#fail(entry, error),
    )
  }

  #keep(entry: Entry, position: number): void {
    this.#through = Math.max(this.#through, position)
    if (this.#isClosed) return
    entry.state = 'saved'
    let count = 0
    for (const { state, update, ends } of this.#entries) {
      if (state !== 'saved') break
      for (const [client, end] of ends) this.#durable.set(client, Math.max(end, this.#durable.get(client) ?? 0))
      this.#unsavedBytes -= update.length
      count += 1
    }
    if (count > 0) {
      this.#entries.splice(0, count)
      this.#savedCount += count
      const reached = this.#waiters.filter((waiter) => waiter.count <= this.#savedCount)
      this.#waiters = this.#waiters.filter((waiter) => waiter.count > this.#savedCount)
      for (const { resolve } of reached) resolve()
      this.#events.onSaved()
    }
    if (this.#failure && !this.#entries.some(({ state }) => state === 'failed')) this.#recover()
  }

  #fail(entry: Entry, error: unknown): void {
    if (this.#isClosed) return
    entry.state = 'failed'
    this.#rejectWaiters(new Problem('storage-unavailable', undefined, { cause: error }))
    const isNew = this.#failure === undefined
    this.#failure = { error, retryMs: this.#failure?.retryMs ?? FIRST_RETRY_MS }
    this.#retry ??= setTimeout(() => this.#retryFailed(), this.#failure.retryMs)
    if (isNew) this.#events.onFailing(error)
  }

  #retryFailed(): void {
    this.#retry = undefined
    if (!this.#failure) return
    this.#failure = { ...this.#failure, retryMs: Math.min(2 * this.#failure.retryMs, LAST_RETRY_MS) }
    for (const entry of this.#entries) {
      if (entry.state !== 'failed') continue
      entry.state = 'writing'
      this.#append(entry)
    }
  }

  #recover(): void {
    clearTimeout(this.#retry)
    this.#retry = undefined
    this.#failure = undefined
    this.#events.onRecovered()
  }

  #rejectWaiters(error: Problem): void {
    const waiters = this.#waiters
    this.#waiters = []
    for (const { reject } of waiters) reject(error)
  }
}

function isDiskFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && FULL_DISK.has(String(cause.code))) return true
  }
  return false
}
