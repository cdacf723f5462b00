import * as Y from 'yjs'
import type { DecodedUpdate } from './decoded-update'
import type { GateDocument, Place } from './gate'
import { DELETED, type Shape, shapeOfType } from './shapes'

/**
 * A map's updates, and the Y.Doc they make as soon as somebody needs one. Adding an update costs nothing: Yjs takes
 * them in one transaction, and what was overwritten or deleted meanwhile is forgotten (gc).
 */
export class MapReplica implements GateDocument {
  readonly #onRefused: (error: unknown) => void
  /** They make the whole map, oldest first; the bytes are kept as the way back when Yjs stops in one of them. */
  #updates: Uint8Array[]
  #doc: Y.Doc | undefined
  /** How many of the updates the document has. */
  #applied = 0

  /** `onRefused` hears of an update that Yjs cannot take, which is left out: a bug, as each was checked. */
  constructor(updates: readonly Uint8Array[], onRefused: (error: unknown) => void) {
    this.#updates = [...updates]
    this.#onRefused = onRefused
  }

  append(update: Uint8Array): void {
    this.#updates.push(update)
  }

  /** The document, up to date. To look at, not to change. */
  read(): Y.Doc {
    if (this.#doc && this.#applied === this.#updates.length) return this.#doc
    try {
      const doc = this.#doc ?? new Y.Doc()
      applyAll(doc, this.#updates.slice(this.#applied))
      this.#doc = doc
    } catch (error) {
      this.#onRefused(error)
      this.#doc = this.#rebuild()
    }
    this.#applied = this.#updates.length
    return this.#doc
  }

  /** The whole map as one V1 update, without what was overwritten or deleted. */
  state(): Uint8Array {
    // What a compaction left is the whole map already: the first to come needs no document.
    if (this.#updates.length !== 1) {
      this.#updates = [Y.encodeStateAsUpdate(this.read())]
      this.#applied = 1
    }
    return this.#updates[0] as Uint8Array
  }

  /** What somebody with this state vector lacks. Throws for bytes that are none. */
  diff(stateVector: Uint8Array): Uint8Array {
    const isEmpty = stateVector.length === 1 && stateVector[0] === 0
    return isEmpty ? this.state() : Y.encodeStateAsUpdate(this.read(), stateVector)
  }

  /** Whether everything in these ranges is deleted already. */
  hasDeleted(deletes: DecodedUpdate['deletes']): boolean {
    if (deletes.size === 0) return true
    const { clients } = this.read().store
    for (const [client, ranges] of deletes) {
      const structs = clients.get(client)
      if (!structs) return false
      for (const { clock, len } of ranges) {
        for (let i = Y.findIndexSS(structs, clock); i < structs.length; i += 1) {
          const struct = structs[i] as Y.Item | Y.GC
          if (struct.id.clock >= clock + len) break
          if (!struct.deleted) return false
        }
      }
    }
    return true
  }

  placeOf(id: Y.ID): Place {
    const struct: unknown = Y.getItem(this.read().store, id)
    if (!(struct instanceof Y.Item && struct.parent instanceof Y.AbstractType))
      return { shape: DELETED, key: undefined }
    return { shape: shapeOfType(struct.parent), key: struct.parentSub ?? undefined }
  }

  shapeIn(id: Y.ID): Shape {
    const struct: unknown = Y.getItem(this.read().store, id)
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) return DELETED
    return shapeOfType(struct.content.type)
  }

  close(): void {
    this.#doc?.destroy()
    this.#doc = undefined
    this.#updates = []
    this.#applied = 0
  }

  /** One by one on a fresh document: Yjs stops half-way in an update that it cannot take. */
  #rebuild(): Y.Doc {
    const good: Uint8Array[] = []
    let doc = new Y.Doc()
    for (const update of this.#updates) {
      try {
        applyAll(doc, [update])
        good.push(update)
      } catch {
        // Told by the caller, who met the same error. This document may hold a part of the update.
        doc = new Y.Doc()
        applyAll(doc, good)
      }
    }
    this.#updates = good
    return doc
  }
}

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  // Checked before they came here; were one to wait for a missing one all the same, it must not cost every later one.
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    throw new Error('an update waits for another')
  }
}
