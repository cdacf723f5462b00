import { join } from 'node:path'
import type { Files } from './files'
import { errnoOf, orUnavailable } from './files'
import type { StoredMap, StoredState } from './map-storage'
import type { Warn } from './operator'
import { encodeRecords, hasRecordAt, LOG_MAGIC, offsetsOf, updateAt } from './record-log'
import { encodeStateFile } from './state-file'
import type { FolderScan, LogRecords, Piece } from './territory-folder'
import { clearQuarantine, logName, quarantine, removeEarlier, scanFolder, writeGeneration } from './territory-folder'
import { TerritoryIndex } from './territory-index'
import { TerritoryTail } from './territory-tail'
import { WorkQueue } from './work-queue'

export interface TerritoryLogOptions {
  readonly files: Files
  readonly territory: string
  /** The folder with the folders of all territories. */
  readonly territories: string
  readonly quarantine: string
  readonly warn: Warn
  /** Positions up to this one were given before, and are not given again. */
  readonly last: number
  /** Nothing waits and nothing is under way. */
  readonly onIdle: (log: TerritoryLog) => void
}

/** A territory whose folder is being erased is renamed to this, in one step; whatever happens then, it is gone. */
export const ERASING = 'erasing-'

/** One territory's log and states in its folder, one thing after the other. */
export class TerritoryLog {
  readonly #options: TerritoryLogOptions
  readonly #folder: string
  readonly #queue: WorkQueue<readonly Uint8Array[], number>
  /** What is known of the folder since it was first read. */
  #index: TerritoryIndex | undefined
  #last: number
  readonly #tail: TerritoryTail
  /** Damaged bytes that are not yet in the quarantine; nothing is cut or replaced before they are. */
  #pieces: readonly Piece[] = []

  constructor(options: TerritoryLogOptions) {
    this.#options = options
    this.#folder = join(options.territories, options.territory)
    this.#last = options.last
    this.#tail = new TerritoryTail(options.files, this.#folder, (message, error) => this.#warn(message, error))
    const write = (batches: readonly (readonly Uint8Array[])[]) => orUnavailable(() => this.#append(batches))
    this.#queue = new WorkQueue(write, () => options.onIdle(this))
  }

  get isIdle(): boolean {
    return this.#queue.isIdle
  }

  /** Whether another one could take its place: it knows nothing but the last position. */
  get isBlank(): boolean {
    return this.isIdle && !this.#index && this.#tail.isBlank
  }

  get last(): number {
    return this.#index?.last ?? this.#last
  }

  load(after: number): Promise<StoredMap> {
    return this.#run(async () => {
      const scan = await this.#scan()
      const isFirst = this.#index === undefined
      this.#index ??= this.#adopt(scan)
      this.#pieces = scan.pieces
      if (isFirst || scan.pieces.length > 0) await this.#mend()
      return this.#index.read(scan, after)
    })
  }

  append(updates: readonly Uint8Array[]): Promise<number> {
    return this.#queue.write(updates)
  }

  compact(state: StoredState, through: number): Promise<void> {
    return this.#run(async () => {
      const { oldest } = await this.#indexed()
      if (!(await this.#replace(state, through))) return
      // The generation before stays until the next success, in case the new state cannot be read one day.
      await this.#removeEarlier(oldest).catch((error: unknown) => this.#warn('old files stay', error))
    })
  }

  purge(state: StoredState, through: number): Promise<void> {
    return this.#run(async () => {
      if (!(await this.#replace(state, through))) throw new RangeError('the state is older than the one stored')
      const { oldest } = await this.#indexed()
      await this.#removeEarlier(oldest)
      await this.#options.files.syncFolder(this.#folder)
      await this.#clearQuarantine()
    })
  }

  erase(): Promise<void> {
    return this.#run(async () => {
      const { files, territories, territory } = this.#options
      const erasing = join(territories, `${ERASING}${territory}`)
      await this.#forget()
      await files.remove(erasing)
      if ((await files.list(territories)).includes(territory)) {
        await files.rename(this.#folder, erasing)
        await files.syncFolder(territories)
      }
      await this.#clearQuarantine()
      await files.remove(erasing)
      await files.syncFolder(territories)
      this.#tail.startOver()
    })
  }

  /** Lets go of the open file, after the work that waits; the next append opens it again. */
  closeFile(): Promise<void> {
    return this.#run(() => this.#tail.close())
  }

  /** The same, and forgets what it knows of the folder; the next call reads it again. */
  rest(): Promise<void> {
    return this.#run(() => this.#forget())
  }

  #run<Value>(job: () => Promise<Value>): Promise<Value> {
    return this.#queue.run(() => orUnavailable(job))
  }

  async #append(batches: readonly (readonly Uint8Array[])[]): Promise<readonly number[]> {
    const index = await this.#indexed()
    await this.#savePieces()
    const updates = batches.flat()
    const { generation, start } = await this.#tail.append(updates, () => index.newGeneration())
    let position = index.last
    index.add({ generation, offsets: offsetsOf(updates, start) })
    return batches.map((batch) => {
      position += batch.length
      return position
    })
  }

  /** False when the state is older than the one stored. */
  async #replace(state: StoredState, through: number): Promise<boolean> {
    const index = await this.#indexed()
    if (through < 1 || through > index.last || index.isEmpty) throw new RangeError('no update has this position')
    if (through < index.first) return false

    const stateFile = encodeStateFile(state)
    await this.#savePieces()
    const updates = await this.#readBack(index.after(through))
    const generation = index.newGeneration()
    const log = Buffer.concat([LOG_MAGIC, encodeRecords(updates)])
    let isCommitting = false
    try {
      await writeGeneration(this.#options.files, this.#folder, generation, { stateFile, log }, () => {
        isCommitting = true
      })
    } catch (error) {
      if (isCommitting) await this.#tail.abandon(generation)
      throw error
    }
    await this.#tail.move(generation, log.length)
    const logs = [{ generation, offsets: offsetsOf(updates, LOG_MAGIC.length) }]
    this.#index = new TerritoryIndex(through, { hasState: true, logs, oldest: generation, newest: generation })
    return true
  }

  async #readBack(places: readonly LogRecords[]): Promise<Uint8Array[]> {
    const updates: Uint8Array[] = []
    for (const { generation, offsets } of places) {
      const log = await this.#readLog(generation)
      for (const offset of offsets) {
        if (!hasRecordAt(log, offset)) throw Object.assign(new Error('an update cannot be read back'), { code: 'EIO' })
        updates.push(updateAt(log, offset))
      }
    }
    return updates
  }

  async #readLog(generation: number): Promise<Uint8Array> {
    return (await this.#options.files.read(join(this.#folder, logName(generation)))) ?? new Uint8Array()
  }

  async #indexed(): Promise<TerritoryIndex> {
    this.#index ??= this.#adopt(await this.#scan())
    return this.#index
  }

  async #scan(): Promise<FolderScan> {
    const scan = await scanFolder(this.#options.files, this.#folder)
    const { territory, warn } = this.#options
    for (const damage of scan.damage) warn('part of a map cannot be read', { territory, ...damage })
    return scan
  }

  #adopt(scan: FolderScan): TerritoryIndex {
    this.#tail.adopt(scan.tail)
    this.#pieces = scan.pieces
    return new TerritoryIndex(this.#last + 1, { ...scan, hasState: scan.state !== undefined })
  }

  /** Copies what is damaged and cuts a torn end off, if the disk lets us: what can be read is given in any case. */
  async #mend(): Promise<void> {
    try {
      await this.#savePieces()
      await this.#tail.mend()
    } catch (error) {
      this.#warn('a log is not mended yet', error)
    }
  }

  async #savePieces(): Promise<void> {
    const { files, territory } = this.#options
    const pieces = this.#pieces.map(({ name, bytes }) => ({ name: `${territory}-${name}`, bytes }))
    await quarantine(files, this.#options.quarantine, pieces)
    this.#pieces = []
  }

  async #forget(): Promise<void> {
    await this.#tail.forget()
    this.#last = this.last
    this.#index = undefined
    this.#pieces = []
  }

  #removeEarlier(generation: number): Promise<void> {
    return removeEarlier(this.#options.files, this.#folder, generation)
  }

  #clearQuarantine(): Promise<void> {
    return clearQuarantine(this.#options.files, this.#options.quarantine, `${this.#options.territory}-`)
  }

  #warn(message: string, error: unknown): void {
    this.#options.warn(message, { territory: this.#options.territory, error: errnoOf(error) ?? String(error) })
  }
}
