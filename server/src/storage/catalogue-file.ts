import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Adapter } from 'lowdb'
import * as z from 'zod'
import { CatalogueData } from './catalogue-data'
import type { Files } from './files'
import { errnoOf, replaceWhole } from './files'
import type { Warn } from './operator'
import { DataFolderError } from './operator'
import { quarantine } from './territory-folder'

const SCHEMA = 1
const Envelope = z.object({ schema: z.int(), crc: z.int(), data: z.unknown() })

type Parsed = { readonly ok: true; readonly data: CatalogueData } | { readonly ok: false; readonly reason: string }

export interface CatalogueFileOptions {
  readonly dataDir: string
  readonly files: Files
  readonly warn: Warn
}

/** `catalogue.json` and the one before it, `catalogue.json.bak`: `{schema, crc, data}`. */
export class CatalogueFile implements Adapter<CatalogueData> {
  readonly #options: CatalogueFileOptions
  readonly #path: string
  readonly #backup: string
  /** What is known to be good, and so may become the backup. */
  #stored: Uint8Array | undefined

  constructor(options: CatalogueFileOptions) {
    this.#options = options
    this.#path = join(options.dataDir, 'catalogue.json')
    this.#backup = `${this.#path}.bak`
  }

  /** Null when nothing was ever written. Rejects when there is something and none of it can be read. */
  async read(): Promise<CatalogueData | null> {
    const { files } = this.#options
    const bytes = await files.read(this.#path)
    const backup = await files.read(this.#backup)
    if (!bytes && !backup) return null

    const main = parse(bytes)
    if (main.ok) {
      this.#stored = bytes
      return main.data
    }
    const spare = parse(backup)
    if (!spare.ok) throw this.#unreadable(main.reason, spare.reason)
    await this.#setAside(bytes, main.reason)
    this.#stored = backup
    return spare.data
  }

  /** Resolves when the data is on stable storage. After a rejection one of the two is there: this data, or the last. */
  async write(data: CatalogueData): Promise<void> {
    const { files, dataDir } = this.#options
    const bytes = encode(data)
    if (this.#stored) await replaceWhole(files, this.#backup, this.#stored)
    await replaceWhole(files, this.#path, bytes)
    await files.syncFolder(dataDir)
    this.#stored = bytes
  }

  async #setAside(bytes: Uint8Array | undefined, reason: string): Promise<void> {
    const { files, dataDir, warn } = this.#options
    warn('THE CATALOGUE IS DAMAGED: the one before it is used, the last change to a territory or link may be missing', {
      file: this.#path,
      reason,
    })
    if (!bytes) return
    const folder = join(dataDir, 'quarantine')
    try {
      await files.makeFolder(folder)
      await quarantine(files, folder, [{ name: `catalogue-${crc32(bytes).toString(16)}.json`, bytes }])
    } catch (error) {
      // The next write replaces it, but what it held is in the backup but for one change: no reason not to start.
      warn('the damaged catalogue is not set aside', { error: errnoOf(error) ?? String(error) })
    }
  }

  #unreadable(reason: string, backupReason: string): DataFolderError {
    return new DataFolderError(
      `Le catalogue « ${this.#path} » (${reason}) et sa copie .bak (${backupReason}) sont illisibles ; rien n'a été modifié. ` +
        'Remettez une sauvegarde à leur place. ' +
        `The catalogue "${this.#path}" and its .bak copy cannot be read; nothing was changed. Put a backup in their place.`,
    )
  }
}

/** Written at every change, in the one thread of everybody: with some hundred territories the text is megabytes. */
function encode(data: CatalogueData): Uint8Array {
  const text = JSON.stringify(data)
  return Buffer.from(`{"schema":${SCHEMA},"crc":${checksum(SCHEMA, text)},"data":${text}}\n`)
}

/** Throws for a schema that is not ours to read. */
function parse(bytes: Uint8Array | undefined): Parsed {
  if (!bytes) return { ok: false, reason: 'absent' }
  const envelope = Envelope.safeParse(parseJson(bytes))
  if (!envelope.success) return { ok: false, reason: 'not a catalogue' }
  const { schema, crc, data } = envelope.data
  if (crc !== checksum(schema, JSON.stringify(data))) return { ok: false, reason: 'wrong checksum' }
  if (schema !== SCHEMA) {
    throw new DataFolderError(
      `Le catalogue est de la version ${schema} et demande un Maillage plus récent. ` +
        `The catalogue is of version ${schema} and needs a newer Maillage.`,
    )
  }
  const parsed = CatalogueData.safeParse(data)
  return parsed.success ? { ok: true, data: parsed.data } : { ok: false, reason: z.prettifyError(parsed.error) }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    // Told by whoever asked: what is not JSON is not a catalogue.
    return undefined
  }
}

/** Of the data as compact JSON, so that blanks do not count. */
function checksum(schema: number, text: string): number {
  return crc32(`${schema}:${text}`)
}
