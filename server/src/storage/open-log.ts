import type { Files, OpenFile } from './files'
import { ignoreLeftover, writeAll } from './files'

/** The open end of a log: takes bytes durably, or takes none of them. */
export class OpenLog {
  readonly #file: OpenFile
  #end: number
  #isSpoiled = false

  constructor(file: OpenFile, end: number) {
    this.#file = file
    this.#end = end
  }

  /** Where the next bytes go. */
  get end(): number {
    return this.#end
  }

  /**
   * Whether nobody knows any more what the disk holds behind the end. Such a log has to be abandoned: a second sync of
   * the same file may answer well about bytes that the system has dropped.
   */
  get isSpoiled(): boolean {
    return this.#isSpoiled
  }

  async append(bytes: Uint8Array): Promise<void> {
    try {
      await writeAll(this.#file, bytes, this.#end)
    } catch (error) {
      // A full disk: what was written of it goes, so that the log ends with a whole record.
      await this.cutRest().catch(ignoreLeftover)
      throw error
    }
    await this.sync()
    this.#end += bytes.length
  }

  async sync(): Promise<void> {
    try {
      await this.#file.syncData()
    } catch (error) {
      this.#isSpoiled = true
      throw error
    }
  }

  /** Drops whatever is behind the end. */
  async cutRest(): Promise<void> {
    try {
      await this.#file.truncate(this.#end)
    } catch (error) {
      this.#isSpoiled = true
      throw error
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

/** Opens a log that is there, to continue it at `end`; cuts off what follows if `hasRest`. */
export async function openLog(
  files: Files,
  path: string,
  { end, hasRest }: { readonly end: number; readonly hasRest: boolean },
): Promise<OpenLog> {
  const log = new OpenLog(await files.open(path, 'existing'), end)
  try {
    if (hasRest) await log.cutRest()
    // What a killed process wrote may be in the system's memory only, and is about to be told as stored.
    await log.sync()
    return log
  } catch (error) {
    await log.close().catch(ignoreLeftover)
    throw error
  }
}
