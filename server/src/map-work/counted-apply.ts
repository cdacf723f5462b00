import * as Y from 'yjs'
import { STEP_BACK } from './reader-load'

/** Yjs puts each value that it passes in two sets. */
const SETS = 2

/**
 * Applies an update, but no further than so many steps past other values. False when it needs more: then the document is
 * good for nothing. Yjs counts nothing and cannot be stopped, so that for this while its sets count for it.
 */
export function applyCounted(doc: Y.Doc, update: Uint8Array, steps: number): boolean {
  const PlainSet = globalThis.Set
  let left = SETS * steps
  let isTooMuch = false
  globalThis.Set = class<T> extends PlainSet<T> {
    override add(value: T): this {
      left -= 1
      if (left < 0) {
        isTooMuch = true
        throw new Error('an update takes too many steps')
      }
      return super.add(value)
    }
  } as SetConstructor
  try {
    Y.applyUpdate(doc, update)
  } catch (error) {
    if (!isTooMuch) throw error
  } finally {
    globalThis.Set = PlainSet
  }
  return !isTooMuch
}

/** The way back over the values of a key, for each value of an update that names none before it. */
export function stepsBack(doc: Y.Doc, update: Uint8Array): number {
  const lengths = new Map<string, number>()
  let steps = 0
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || struct.origin || struct.parentSub === null) continue
    const parent: unknown = struct.parent
    const place = `${parent instanceof Y.ID ? `${parent.client} ${parent.clock}` : parent} ${struct.parentSub}`
    const length = lengths.get(place) ?? countLefts(newestUnder(doc, parent, struct.parentSub))
    steps += length * STEP_BACK
    lengths.set(place, length + 1)
  }
  return steps
}

/** On the wire the parent is the name of a root, or the id of the item that holds the type. */
function newestUnder(doc: Y.Doc, parent: unknown, key: string): Y.Item | undefined {
  if (typeof parent === 'string') return doc.share.get(parent)?._map.get(key)
  if (!(parent instanceof Y.ID) || parent.clock >= Y.getState(doc.store, parent.client)) return undefined
  const struct: unknown = Y.getItem(doc.store, parent)
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType
    ? struct.content.type._map.get(key)
    : undefined
}

function countLefts(newest: Y.Item | undefined): number {
  let count = 0
  for (let item = newest ?? null; item; item = item.left) count += 1
  return count
}
