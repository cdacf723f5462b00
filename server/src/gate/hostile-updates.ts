import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** The update that Yjs itself makes of a change, however foreign the change. */
export function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

interface RawSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly ((encoder: encoding.Encoder) => void)[]
}

/** An update that no Yjs writes. */
export function rawUpdate(
  sections: readonly RawSection[],
  deletes: readonly [number, number, number][] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const { client, clock, structs } of sections) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const write of structs) write(encoder)
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const [client, clock, length] of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, length)
  }
  return encoding.toUint8Array(encoder)
}

/** A collected piece of some length. */
export function gc(length: number) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }
}

/** A value under a key of a root. */
export function entry(root: string, key: string, value: unknown) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b0010_1000)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root)
    encoding.writeVarString(encoder, key)
    writeAny(encoder, [value])
  }
}

/** A value to the right of another item. */
export function rightOf([client, clock]: readonly [number, number], ...values: unknown[]) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b1000_1000)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    writeAny(encoder, values)
  }
}

/** A value to the left of another item, which no map has. */
export function leftOf([client, clock]: readonly [number, number], ...values: unknown[]) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b0100_1000)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    writeAny(encoder, values)
  }
}

/** A value between two other items, which no map has. */
export function between(left: readonly [number, number], right: readonly [number, number], ...values: unknown[]) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b1100_1000)
    for (const part of [...left, ...right]) encoding.writeVarUint(encoder, part)
    writeAny(encoder, values)
  }
}

/** A value under a key of the type that an item holds; without a key in a list. */
export function childOf([client, clock]: readonly [number, number], key: string | null, value: unknown) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, key === null ? 0b1000 : 0b0010_1000)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    if (key !== null) encoding.writeVarString(encoder, key)
    writeAny(encoder, [value])
  }
}

/** A Y.Map to the right of another item. */
export function mapRightOf([client, clock]: readonly [number, number]) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b1000_0111)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, 1)
  }
}

/** A value `[[[…]]]`. */
export function nested(levels: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < levels; i += 1) value = [value]
  return value
}

/** `[[[…]]]` so deep that only its bytes can be written. */
export function nestedEntry(levels: number) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b0010_1000)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'meta')
    encoding.writeVarString(encoder, 'deep')
    encoding.writeVarUint(encoder, 1)
    for (let i = 0; i < levels; i += 1) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
    encoding.writeAny(encoder, 1)
  }
}

function writeAny(encoder: encoding.Encoder, values: readonly unknown[]): void {
  encoding.writeVarUint(encoder, values.length)
  for (const value of values) encoding.writeAny(encoder, value as never)
}
