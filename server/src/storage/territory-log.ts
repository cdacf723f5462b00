import { join } from 'node:path'
import type { Files } from './files'
import { errnoOf, ignoreLeftover, orUnavailable, replaceWhole } from './files'
import type { StoredMap, StoredState } from './map-storage'
import type { OpenLog } from './open-log'
import { openLog } from './open-log'
import type { Warn } from './operator'
import { encodeRecords, hasRecordAt, LOG_MAGIC, offsetsOf, updateAt } from './record-log'
import { encodeStateFile } from './state-file'
import type { FolderScan, LogRecords, Piece, Tail } from './territory-folder'
import { clearQuarantine, logName, quarantine, removeEarlier, scanFolder, writeGeneration } from './territory-folder'
import { TerritoryIndex } from './territory-index'
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

/**
 * One territory's log and states in its folder. After a failure whose outcome is not known (a sync, a rename) the log is
 * left alone and a new one is begun: a second sync of the same file may answer well about bytes that were dropped.
 */
export class TerritoryLog {
  readonly #options: TerritoryLogOptions
  readonly #folder: string
  readonly #queue: WorkQueue<readonly Uint8Array[], number>
  /** What is known of the folder since it was first read. */
  #index: TerritoryIndex | undefined
  #last: number
  #tail: Tail | undefined
  #log: OpenLog | undefined
  /** The newest log that was left alone, or -1: the system may still show bytes in it that the disk never got. */
  #abandoned = -1
  /** Damaged bytes that are not yet in the quarantine; nothing is cut or replaced before they are. */
  #pieces: readonly Piece[] = []

  constructor(options: TerritoryLogOptions) {
    this.#options = options
    this.#folder = join(options.territories, options.territory)
    this.#last = options.last
    const write = (batches: readonly (readonly Uint8Array[])[]) => orUnavailable(() => this.#append(batches))
    this.#queue = new WorkQueue(write, () => options.onIdle(this))
  }

  get isIdle(): boolean {
    return this.#queue.isIdle
  }

  /** Whether another one could take its place: it knows nothing but the last position. */
  get isBlank(): boolean {
    return this.isIdle && !this.#index && !this.#log && this.#abandoned < 0
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
      this.#abandoned = -1
    })
  }

  /** Lets go of the open file, after the work that waits; the next append opens it again. */
  closeFile(): Promise<void> {
    return this.#run(() => this.#closeLog())
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
    const { log, generation } = await this.#openTail(index)
    const records = encodeRecords(batches.flat())
    const offsets = offsetsOf(batches.flat(), log.end)
    const end = log.end + records.length
    try {
      await log.append(records)
    } catch (error) {
      if (log.isSpoiled) await this.#abandonTail(generation)
      throw error
    }
    this.#tail = { generation, end, hasRest: false }
    let position = index.last
    index.add({ generation, offsets })
    return batches.map((updates) => {
      position += updates.length
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
    index.newest += 1
    const generation = index.newest
    const log = Buffer.concat([LOG_MAGIC, encodeRecords(updates)])
    let isCommitting = false
    try {
      await writeGeneration(this.#options.files, this.#folder, generation, { stateFile, log }, () => {
        isCommitting = true
      })
    } catch (error) {
      if (isCommitting) await this.#abandonTail(generation)
      throw error
    }
    await this.#closeLog()
    this.#tail = { generation, end: log.length, hasRest: false }
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
    this.#tail = scan.tail && scan.tail.generation > this.#abandoned ? scan.tail : undefined
    this.#pieces = scan.pieces
    return new TerritoryIndex(this.#last + 1, { ...scan, hasState: scan.state !== undefined })
  }

  /** Copies what is damaged and cuts a torn end off, if the disk lets us: what can be read is given in any case. */
  async #mend(): Promise<void> {
    try {
      await this.#savePieces()
      if (this.#tail) await this.#openExisting(this.#tail)
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

  async #openTail(index: TerritoryIndex): Promise<{ log: OpenLog; generation: number }> {
    await this.#savePieces()
    const tail = this.#tail ?? (await this.#beginLog(index))
    return { log: await this.#openExisting(tail), generation: tail.generation }
  }

  async #openExisting(tail: Tail): Promise<OpenLog> {
    if (this.#log) return this.#log
    try {
      this.#log = await openLog(this.#options.files, join(this.#folder, logName(tail.generation)), tail)
    } catch (error) {
      this.#tail = undefined
      throw error
    }
    this.#tail = { ...tail, hasRest: false }
    return this.#log
  }

  async #beginLog(index: TerritoryIndex): Promise<Tail> {
    const { files, territories } = this.#options
    index.newest += 1
    const generation = index.newest
    await files.makeFolder(this.#folder)
    await files.syncFolder(territories)
    await replaceWhole(files, join(this.#folder, logName(generation)), LOG_MAGIC)
    await files.syncFolder(this.#folder)
    this.#tail = { generation, end: LOG_MAGIC.length, hasRest: false }
    return this.#tail
  }

  async #abandonTail(generation: number): Promise<void> {
    this.#abandoned = generation
    // What was refused should not come back at the next start; if it does all the same, it does no harm.
    await this.#log?.cutRest().catch(ignoreLeftover)
    this.#tail = undefined
    await this.#closeLog()
  }

  async #forget(): Promise<void> {
    await this.#closeLog()
    this.#last = this.last
    this.#index = undefined
    this.#tail = undefined
    this.#pieces = []
  }

  async #closeLog(): Promise<void> {
    const log = this.#log
    this.#log = undefined
    await log?.close().catch((error: unknown) => this.#warn('a log is not closed well', error))
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
