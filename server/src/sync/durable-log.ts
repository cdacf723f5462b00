import type { DocumentId } from '@maillage/shared/map/ids'
import { Problem } from '@maillage/shared/protocol/problems'
import type { Clocks } from '../gate/decoded-update'
import type { MapStorage } from '../storage/map-storage'

/** More than this waiting to be stored, and new changes are refused. */
const UNSAVED_LIMIT = 8 << 20
const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 5_000
const FULL_DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/** The updates of one turn, which the storage keeps all or not at all. */
interface Batch {
  readonly updates: Uint8Array[]
  readonly ends: Map<number, number>
  bytes: number
  state: 'gathering' | 'writing' | 'saved' | 'failed'
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
  readonly #territory: DocumentId
  readonly #storage: MapStorage
  readonly #events: DurableLogEvents
  readonly #durable: Map<number, number>
  /** Not yet safe, oldest first; one that is saved waits here for those before it. */
  #batches: Batch[] = []
  /** Sends the turn's updates to the storage. */
  #turn: NodeJS.Immediate | undefined
  #writtenCount = 0
  #savedCount = 0
  #unsavedBytes = 0
  #through: number
  /** What this process has appended behind positions of others that it has not read yet, in order. */
  #ahead: { readonly after: number; readonly through: number }[] = []
  #failure: { readonly error: unknown; readonly retryMs: number } | undefined
  #retry: NodeJS.Timeout | undefined
  #isClosed = false
  #waiters: { readonly count: number; readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = []

  constructor(
    territory: DocumentId,
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
    return this.#writtenCount
  }

  get savedCount(): number {
    return this.#savedCount
  }

  get unsavedBytes(): number {
    return this.#unsavedBytes
  }

  /** Up to this position this process knows all that the storage has. */
  get through(): number {
    return this.#through
  }

  /** The last position that this process knows to be taken, by itself or by others. */
  get reached(): number {
    return this.#ahead.at(-1)?.through ?? this.#through
  }

  /** Others have appended what this process does not know yet. */
  get isBehind(): boolean {
    return this.#ahead.length > 0
  }

  /** What others have appended, up to this position, is known now. */
  catchUp(through: number, ends: Clocks): void {
    this.#through = Math.max(this.#through, through)
    this.#goOn()
    this.#advance(ends)
  }

  get isFailing(): boolean {
    return this.#failure !== undefined
  }

  /** Whether a new change would only make the loss larger. */
  get isRefusing(): boolean {
    return this.#failure !== undefined && (this.#unsavedBytes > UNSAVED_LIMIT || isDiskFull(this.#failure.error))
  }

  write(update: Uint8Array, ends: Clocks): void {
    const batch = this.#gathering()
    batch.updates.push(update)
    for (const [client, end] of ends) batch.ends.set(client, end)
    batch.bytes += update.length
    this.#unsavedBytes += update.length
    this.#writtenCount += 1
  }

  /** Resolves when everything written so far is safe; rejects with `storage-unavailable` as soon as it may not be. */
  async saved(): Promise<void> {
    if (this.#batches.length === 0) return
    if (this.#failure) throw new Problem('storage-unavailable', undefined, { cause: this.#failure.error })
    const count = this.writtenCount
    await new Promise<void>((resolve, reject) => this.#waiters.push({ count, resolve, reject }))
  }

  /** Gives up what is not safe yet. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#retry)
    clearImmediate(this.#turn)
    this.#batches = []
    this.#unsavedBytes = 0
    this.#failure = undefined
    this.#rejectWaiters(new Problem('storage-unavailable', 'the map was closed'))
  }

  #gathering(): Batch {
    const last = this.#batches.at(-1)
    if (last?.state === 'gathering') return last
    const batch: Batch = { updates: [], ends: new Map(), bytes: 0, state: 'gathering' }
    this.#batches.push(batch)
    this.#turn ??= setImmediate(() => this.#endTurn())
    return batch
  }

  #endTurn(): void {
    this.#turn = undefined
    const last = this.#batches.at(-1)
    // While the storage fails an update waits for those before it, so that the order stays.
    if (last?.state === 'gathering' && !this.#failure) this.#append(last)
  }

  #append(batch: Batch): void {
    batch.state = 'writing'
    this.#storage.append(this.#territory, batch.updates).then(
      (position) => this.#keep(batch, position),
      (error: unknown) => this.#fail(batch, error),
    )
  }

  #keep(batch: Batch, position: number): void {
    this.#ahead.push({ after: position - batch.updates.length, through: position })
    this.#goOn()
    if (this.#isClosed) return
    batch.state = 'saved'
    let count = 0
    for (const { state, updates, ends, bytes } of this.#batches) {
      if (state !== 'saved') break
      this.#advance(ends)
      this.#unsavedBytes -= bytes
      this.#savedCount += updates.length
      count += 1
    }
    if (count > 0) {
      this.#batches.splice(0, count)
      const reached = this.#waiters.filter((waiter) => waiter.count <= this.#savedCount)
      this.#waiters = this.#waiters.filter((waiter) => waiter.count > this.#savedCount)
      for (const { resolve } of reached) resolve()
      this.#events.onSaved()
    }
    if (this.#failure && !this.#batches.some(({ state }) => state === 'failed')) this.#recover()
  }

  #advance(ends: Clocks): void {
    for (const [client, end] of ends) this.#durable.set(client, Math.max(end, this.#durable.get(client) ?? 0))
  }

  /** As far as positions follow each other, all is known. */
  #goOn(): void {
    for (let [next] = this.#ahead; next && next.after <= this.#through; [next] = this.#ahead) {
      this.#through = Math.max(this.#through, next.through)
      this.#ahead.shift()
    }
  }

  #fail(batch: Batch, error: unknown): void {
    if (this.#isClosed) return
    batch.state = 'failed'
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
    // One that is still gathering goes along: those before it are on their way again.
    for (const batch of this.#batches) if (batch.state === 'failed' || batch.state === 'gathering') this.#append(batch)
  }

  #recover(): void {
    clearTimeout(this.#retry)
    this.#retry = undefined
    this.#failure = undefined
    this.#endTurn()
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
