import { Problem } from '@maillage/shared/protocol/problems'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export interface ReadLimits {
  readonly structs: number
  readonly clients: number
  /** Ranges of structs that are deleted. */
  readonly deletes: number
  /** Each number, text, list and object of all values, however deep it lies. */
  readonly values: number
}

/** JSON of an old Yjs, bytes, words and formats of a text, embeds, documents: no map has them, and the last read slowly. */
const FOREIGN_CONTENT: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 9])
const CONTENT_BITS = 0b1_1111
const ANY_OBJECT = 118
const ANY_ARRAY = 117
/** Entries of a list or an object: of the size of a value each takes 8 at least. */
const LONGEST_LIST = LIMITS.valueSize / 8

/** Reads V1 updates, and stops where one holds more than it may: a byte or two can be a struct, an object, a value. */
export class WatchedDecoder extends Y.UpdateDecoderV1 {
  // Yjs makes the decoder itself, and reads in the turn in which it was started.
  static #limits: ReadLimits
  static #last: WatchedDecoder | undefined
  readonly #left: Record<keyof ReadLimits, number>

  constructor(decoder: decoding.Decoder) {
    super(decoder)
    this.#left = { ...WatchedDecoder.#limits }
    WatchedDecoder.#last = this
  }

  /** For one update. */
  static within(limits: ReadLimits): typeof WatchedDecoder {
    WatchedDecoder.#limits = limits
    return WatchedDecoder
  }

  /** Whether something lies behind the update that was read last. */
  static hasRest(): boolean {
    return WatchedDecoder.#last !== undefined && decoding.hasContent(WatchedDecoder.#last.restDecoder)
  }

  /** Lets go of its bytes. */
  static forget(): void {
    WatchedDecoder.#last = undefined
  }

  /** The client of a section; those in ids are read otherwise. */
  override readClient(): number {
    this.#take('clients')
    return super.readClient()
  }

  override readInfo(): number {
    this.#take('structs')
    const info = super.readInfo()
    if (FOREIGN_CONTENT.has(info & CONTENT_BITS)) throw new Problem('change-refused', 'content that maps do not have')
    return info
  }

  override readDsClock(): number {
    this.#take('deletes')
    return super.readDsClock()
  }

  override readAny(): unknown {
    this.#take('values')
    const type = this.restDecoder.arr[this.restDecoder.pos]
    if (type === ANY_ARRAY) return this.#readArray()
    return type === ANY_OBJECT ? this.#readObject() : super.readAny()
  }

  #readArray(): unknown[] {
    const array: unknown[] = []
    for (let left = this.#readLength(); left > 0; left -= 1) array.push(this.readAny())
    return array
  }

  #readObject(): object {
    const object: Record<string, unknown> = {}
    for (let left = this.#readLength(); left > 0; left -= 1) {
      const key = decoding.readVarString(this.restDecoder)
      object[key] = this.readAny()
    }
    return object
  }

  #readLength(): number {
    decoding.readUint8(this.restDecoder)
    const length = decoding.readVarUint(this.restDecoder)
    if (length > LONGEST_LIST) throw new Problem('change-refused', 'a value that is too large')
    return length
  }

  #take(kind: keyof ReadLimits): void {
    this.#left[kind] -= 1
    if (this.#left[kind] < 0) throw new Problem('change-refused', `an update of too many ${kind}`)
  }
}
