import { join } from 'node:path'
import type { Files } from './files'
import { errnoOf, ignoreLeftover, orUnavailable, replaceWhole } from './files'
import type { StoredMap } from './map-storage'
import type { OpenLog } from './open-log'
import { openLog } from './open-log'
import type { Warn } from './operator'
import { encodeRecords, LOG_MAGIC, recordAt, recordBytes } from './record-log'
import { encodeStateFile } from './state-file'
import type { FolderScan, Piece, Place, Tail } from './territory-folder'
import { clearQuarantine, logName, quarantine, removeEarlier, scanFolder, writeGeneration } from './territory-folder'
import { WorkQueue } from './work-queue'

export interface TerritoryLogOptions {
  readonly files: Files
  readonly territory: string
  /** The folder with the folders of all territories. */
  readonly territories: string
  readonly quarantine: string
  readonly warn: Warn
}

/** What is known of the folder since it was first read; the positions of a territory are never given twice. */
interface Index {
  /** Position of the first thing kept: the state, or the oldest update. */
  first: number
  entries: { readonly position: number; readonly place: Place }[]
  oldest: number
  newest: number
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
  readonly #queue = new WorkQueue<Uint8Array, number>((updates) => orUnavailable(() => this.#append(updates)))
  #index: Index | undefined
  #last = 0
  #tail: Tail | undefined
  #log: OpenLog | undefined
  /** Damaged bytes that are not yet in the quarantine; nothing is cut or replaced before they are. */
  #pieces: readonly Piece[] = []

  constructor(options: TerritoryLogOptions) {
    this.#options = options
    this.#folder = join(options.territories, options.territory)
  }

  get isIdle(): boolean {
    return this.#queue.isIdle
  }

  load(): Promise<StoredMap> {
    return this.#run(async () => {
      const scan = await this.#scan()
      const isFirst = this.#index === undefined
      this.#index ??= this.#adopt(scan)
      this.#pieces = scan.pieces
      if (isFirst || scan.pieces.length > 0) await this.#mend()
      const through = this.#index.first > this.#last ? 0 : this.#last
      return { updates: scan.updates, through, damage: scan.damage }
    })
  }

  append(update: Uint8Array): Promise<number> {
    return this.#queue.write(update)
  }

  compact(state: Uint8Array, through: number): Promise<void> {
    return this.#run(async () => {
      const index = await this.#indexed()
      const { oldest } = index
      if (!(await this.#replace(index, state, through))) return
      // The generation before stays until the next success, in case the new state cannot be read one day.
      await this.#removeEarlier(oldest).catch((error: unknown) => this.#warn('old files stay', error))
    })
  }

  purge(state: Uint8Array, through: number): Promise<void> {
    return this.#run(async () => {
      const index = await this.#indexed()
      if (!(await this.#replace(index, state, through))) throw new RangeError('the state is older than the one stored')
      await this.#removeEarlier(index.oldest)
      await this.#options.files.syncFolder(this.#folder)
      await this.#clearQuarantine()
    })
  }

  erase(): Promise<void> {
    return this.#run(async () => {
      const { files, territories, territory } = this.#options
      const erasing = join(territories, `${ERASING}${territory}`)
      await this.#closeLog()
      this.#index = undefined
      this.#tail = undefined
      this.#pieces = []
      await files.remove(erasing)
      if ((await files.list(territories)).includes(territory)) {
        await files.rename(this.#folder, erasing)
        await files.syncFolder(territories)
      }
      await this.#clearQuarantine()
      await files.remove(erasing)
      await files.syncFolder(territories)
    })
  }

  /** Lets go of the open file, after the work that waits; the next append opens it again. */
  rest(): Promise<void> {
    return this.#run(() => this.#closeLog())
  }

  #run<Value>(job: () => Promise<Value>): Promise<Value> {
    return this.#queue.run(() => orUnavailable(job))
  }

  async #append(updates: readonly Uint8Array[]): Promise<readonly number[]> {
    const index = await this.#indexed()
    const { log, generation } = await this.#openTail(index)
    const { places, end } = placesOf(updates, generation, log.end)
    try {
      await log.append(encodeRecords(updates))
    } catch (error) {
      if (log.isSpoiled) await this.#abandonTail()
      throw error
    }
    this.#tail = { generation, end, hasRest: false }
    return places.map((place) => {
      this.#last += 1
      index.entries.push({ position: this.#last, place })
      return this.#last
    })
  }

  /** False when the state is older than the one stored. */
  async #replace(index: Index, state: Uint8Array, through: number): Promise<boolean> {
    if (through < 1 || through > this.#last || index.first > this.#last) {
      throw new RangeError('no update has this position')
    }
    if (through < index.first) return false

    const stateFile = encodeStateFile(state)
    await this.#savePieces()
    const later = index.entries.filter(({ position }) => position > through)
    const updates = await this.#readBack(later.map(({ place }) => place))
    index.newest += 1
    const generation = index.newest
    const log = Buffer.concat([LOG_MAGIC, encodeRecords(updates)])
    let isCommitting = false
    try {
      await writeGeneration(this.#options.files, this.#folder, generation, { stateFile, log }, () => {
        isCommitting = true
      })
    } catch (error) {
      if (isCommitting) await this.#abandonTail()
      throw error
    }
    await this.#closeLog()
    const { places, end } = placesOf(updates, generation, LOG_MAGIC.length)
    this.#tail = { generation, end, hasRest: false }
    index.first = through
    index.entries = later.map(({ position }, number) => ({ position, place: places[number] as Place }))
    index.oldest = generation
    return true
  }

  async #readBack(places: readonly Place[]): Promise<Uint8Array[]> {
    const logs = new Map<number, Buffer>()
    const updates: Uint8Array[] = []
    for (const { generation, offset } of places) {
      const log = logs.get(generation) ?? (await this.#readLog(generation))
      logs.set(generation, log)
      const update = recordAt(log, offset)
      if (!update) throw Object.assign(new Error('an update cannot be read back'), { code: 'EIO' })
      updates.push(update)
    }
    return updates
  }

  async #readLog(generation: number): Promise<Buffer> {
    const bytes = await this.#options.files.read(join(this.#folder, logName(generation)))
    return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.alloc(0)
  }

  async #indexed(): Promise<Index> {
    this.#index ??= this.#adopt(await this.#scan())
    return this.#index
  }

  async #scan(): Promise<FolderScan> {
    const scan = await scanFolder(this.#options.files, this.#folder)
    const { territory, warn } = this.#options
    for (const damage of scan.damage) warn('part of a map cannot be read', { territory, ...damage })
    return scan
  }

  #adopt(scan: FolderScan): Index {
    const first = this.#last + 1
    this.#last += scan.updates.length
    this.#tail = scan.tail
    this.#pieces = scan.pieces
    const firstOfLogs = this.#last - scan.places.length + 1
    const entries = scan.places.map((place, number) => ({ position: firstOfLogs + number, place }))
    return { first, entries, oldest: scan.oldest, newest: scan.newest }
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

  async #openTail(index: Index): Promise<{ log: OpenLog; generation: number }> {
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

  async #beginLog(index: Index): Promise<Tail> {
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

  async #abandonTail(): Promise<void> {
    // What was refused should not come back at the next start; if it does all the same, it does no harm.
    await this.#log?.cutRest().catch(ignoreLeftover)
    this.#tail = undefined
    await this.#closeLog()
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

function placesOf(updates: readonly Uint8Array[], generation: number, start: number): { places: Place[]; end: number } {
  const places: Place[] = []
  let end = start
  for (const update of updates) {
    places.push({ generation, offset: end })
    end += recordBytes(update)
  }
  return { places, end }
}
