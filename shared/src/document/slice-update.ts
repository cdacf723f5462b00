import * as Y from 'yjs'

/** A fifth of what the server takes in one update. */
const SLICE_STRUCTS = 10_000
const SLICE_CLIENTS = 500
const SLICE_DELETIONS = 10_000

/** A piece of an update. */
export interface Slice {
  readonly update: Uint8Array
  /** The clocks that whoever takes it has reached. */
  readonly ends: ReadonlyMap<number, number>
}

type Struct = Y.Item | Y.GC | Y.Skip

interface Deletion {
  readonly client: number
  readonly clock: number
  readonly len: number
}

/**
 * An update as smaller ones, each of which needs nothing but those before it: a server that gets them in their order
 * never waits for anything. Deletions come last. A slice ends with the struct that reaches `sliceBytes`.
 */
export function sliceUpdate(update: Uint8Array, sliceBytes: number): readonly Slice[] {
  const { structs, ds } = Y.decodeUpdate(update)
  const deletions = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }): Deletion => ({ client, clock, len })),
  )
  const slices: Slice[] = []
  let slice = new OpenSlice()
  for (const struct of inOrder(structs)) {
    if (!slice.hasRoom(sliceBytes)) {
      slices.push(slice.close())
      slice = new OpenSlice()
    }
    slice.add(struct)
  }
  if (!slice.isEmpty) slices.push(slice.close())
  for (let at = 0; at < deletions.length; at += SLICE_DELETIONS) {
    const part = deletions.slice(at, at + SLICE_DELETIONS)
    slices.push({ update: encode(new Map(), part), ends: new Map() })
  }
  return slices
}

/** Each struct behind what it builds on, and behind those before it of its client. */
function* inOrder(structs: readonly Struct[]): Generator<Struct> {
  const waiting = new Map<number, { readonly structs: Struct[]; next: number }>()
  for (const struct of structs) {
    // A gap, which the receiver has.
    if (struct instanceof Y.Skip) continue
    const section = waiting.get(struct.id.client)
    if (section) section.structs.push(struct)
    else waiting.set(struct.id.client, { structs: [struct], next: 0 })
  }
  const isHere = ({ client, clock }: Y.ID) => {
    const section = waiting.get(client)
    const next = section?.structs[section.next]
    return next === undefined || clock < next.id.clock
  }
  while (waiting.size > 0) {
    let isStuck = true
    for (const [client, section] of waiting) {
      let struct = section.structs[section.next]
      for (; struct && neededBy(struct).every((id) => id.client === client || isHere(id)); isStuck = false) {
        yield struct
        section.next += 1
        struct = section.structs[section.next]
      }
      if (!struct) waiting.delete(client)
    }
    if (isStuck) throw new Error('an update whose structs wait for each other')
  }
}

function neededBy(struct: Struct): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  // In an update the parent is the name of a root, an id, or left to a neighbour.
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent].filter((id) => id instanceof Y.ID)
}

class OpenSlice {
  readonly #structs = new Map<number, Struct[]>()
  readonly #ends = new Map<number, number>()
  #bytes = 0
  #count = 0

  get isEmpty(): boolean {
    return this.#count === 0
  }

  hasRoom(bytes: number): boolean {
    return this.#bytes < bytes && this.#count < SLICE_STRUCTS && this.#structs.size < SLICE_CLIENTS
  }

  add(struct: Struct): void {
    const { client, clock } = struct.id
    const section = this.#structs.get(client) ?? []
    this.#structs.set(client, section)
    const end = this.#ends.get(client) ?? clock
    if (clock > end) section.push(new Y.Skip(Y.createID(client, end), clock - end))
    section.push(struct)
    this.#ends.set(client, clock + struct.length)
    this.#count += 1
    this.#bytes += lengthOf(struct)
  }

  close(): Slice {
    return { update: encode(this.#structs, []), ends: this.#ends }
  }
}

function lengthOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoder.toUint8Array().length
}

/** As https://github.com/yjs/yjs/blob/main/INTERNALS.md says: structs by client, then deletions by client. */
function encode(structs: ReadonlyMap<number, readonly Struct[]>, deletions: readonly Deletion[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoder.writeLen(structs.size)
  for (const [client, section] of structs) {
    encoder.writeLen(section.length)
    encoder.writeClient(client)
    encoder.writeLen(section[0]?.id.clock ?? 0)
    for (const struct of section) struct.write(encoder, 0)
  }
  const byClient = new Map<number, Deletion[]>()
  for (const deletion of deletions) {
    const ranges = byClient.get(deletion.client)
    if (ranges) ranges.push(deletion)
    else byClient.set(deletion.client, [deletion])
  }
  encoder.writeLen(byClient.size)
  for (const [client, ranges] of byClient) {
    encoder.writeClient(client)
    encoder.writeLen(ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}
