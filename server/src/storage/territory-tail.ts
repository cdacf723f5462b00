import { dirname, join } from 'node:path'
import type { Files } from './files'
import { ignoreLeftover, replaceWhole } from './files'
import type { OpenLog } from './open-log'
import { openLog } from './open-log'
import { encodeRecords, LOG_MAGIC } from './record-log'
import type { Tail } from './territory-folder'
import { logName } from './territory-folder'

/**
 * The log of a territory's folder that takes what comes next. After a failure whose outcome is not known (a sync, a
 * rename) it is left alone and a new one is begun: a second sync of the same file may answer well about bytes that were
 * dropped.
 */
export class TerritoryTail {
  readonly #files: Files
  readonly #folder: string
  readonly #warn: (message: string, error: unknown) => void
  #tail: Tail | undefined
  #log: OpenLog | undefined
  /** The newest log that was left alone, or -1: the system may still show bytes in it that the disk never got. */
  #abandoned = -1
  #areNamesSynced = false

  constructor(files: Files, folder: string, warn: (message: string, error: unknown) => void) {
    this.#files = files
    this.#folder = folder
    this.#warn = warn
  }

  /** Whether another one could take its place. */
  get isBlank(): boolean {
    return !this.#tail && !this.#log && this.#abandoned < 0
  }

  /** Goes on at the end that was found in the folder. */
  adopt(tail: Tail | undefined): void {
    this.#tail = tail && tail.generation > this.#abandoned ? tail : undefined
  }

  /** Goes on with a log that was just written whole. */
  async move(generation: number, end: number): Promise<void> {
    await this.close()
    this.#tail = { generation, end, hasRest: false }
  }

  /** Makes what was found durable, and cuts off what cannot be read. */
  async mend(): Promise<void> {
    if (this.#tail) await this.#open(this.#tail)
  }

  /** Where the updates are from now on, durably. `newGeneration` is asked when a log has to be begun. */
  async append(
    updates: readonly Uint8Array[],
    newGeneration: () => number,
  ): Promise<{ readonly generation: number; readonly start: number }> {
    const tail = this.#tail ?? (await this.#begin(newGeneration()))
    const { generation } = tail
    const log = await this.#open(tail)
    const start = log.end
    try {
      await log.append(encodeRecords(updates))
    } catch (error) {
      if (log.isSpoiled) await this.abandon(generation)
      throw error
    }
    this.#tail = { generation, end: log.end, hasRest: false }
    return { generation, start }
  }

  /** Leaves this log and all before it alone. */
  async abandon(generation: number): Promise<void> {
    this.#abandoned = generation
    // What was refused should not come back at the next start; if it does all the same, it does no harm.
    await this.#log?.cutRest().catch(ignoreLeftover)
    this.#tail = undefined
    await this.close()
  }

  /** Lets go of the file; the next append opens it again. */
  async close(): Promise<void> {
    const log = this.#log
    this.#log = undefined
    await log?.close().catch((error: unknown) => this.#warn('a log is not closed well', error))
  }

  /** Knows nothing any more but which logs are to be left alone. */
  async forget(): Promise<void> {
    await this.close()
    // One that was begun since and is in use will be found first.
    if (this.#tail) this.#abandoned = -1
    this.#tail = undefined
    this.#areNamesSynced = false
  }

  /** The folder is gone: there is nothing to leave alone any more. */
  startOver(): void {
    this.#abandoned = -1
  }

  async #open(tail: Tail): Promise<OpenLog> {
    if (this.#log) return this.#log
    try {
      await this.#syncNames()
      this.#log = await openLog(this.#files, join(this.#folder, logName(tail.generation)), tail)
    } catch (error) {
      await this.abandon(tail.generation)
      throw error
    }
    this.#tail = { ...tail, hasRest: false }
    return this.#log
  }

  async #begin(generation: number): Promise<Tail> {
    try {
      await this.#files.makeFolder(this.#folder)
      await replaceWhole(this.#files, join(this.#folder, logName(generation)), LOG_MAGIC)
      this.#areNamesSynced = false
      await this.#syncNames()
    } catch (error) {
      await this.abandon(generation)
      throw error
    }
    this.#tail = { generation, end: LOG_MAGIC.length, hasRest: false }
    return this.#tail
  }

  /** The names in a folder that was found, and its own, may be in the system's memory only, as the bytes may. */
  async #syncNames(): Promise<void> {
    if (this.#areNamesSynced) return
    await this.#files.syncFolder(this.#folder)
    await this.#files.syncFolder(dirname(this.#folder))
    this.#areNamesSynced = true
  }
}
