/**
 * Updates as one buffer that can be handed to another thread: each with its length (u32, little-endian) before it. A view
 * into a larger buffer would take that whole buffer along.
 */
export function packUpdates(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(updates.reduce((sum, { length }) => sum + 4 + length, 0))
  const view = new DataView(packed.buffer)
  let at = 0
  for (const update of updates) {
    view.setUint32(at, update.length, true)
    packed.set(update, at + 4)
    at += 4 + update.length
  }
  return packed
}

export function unpackUpdates(packed: Uint8Array): Uint8Array[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const updates: Uint8Array[] = []
  for (let at = 0; at < packed.length; ) {
    const length = view.getUint32(at, true)
    updates.push(packed.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return updates
}
