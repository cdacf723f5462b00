import * as Y from 'yjs'

export interface BuiltDocument {
  readonly doc: Y.Doc
  /** Updates that Yjs cannot take, left out: a bug, as each was checked before it was kept. */
  readonly refused: readonly Uint8Array[]
}

/** The document that these updates make, without what was overwritten or deleted (gc). To look at, not to change. */
export function buildDocument(updates: readonly Uint8Array[]): BuiltDocument {
  const doc = new Y.Doc()
  try {
    applyAll(doc, updates)
    return { doc, refused: [] }
  } catch {
    // Found again, one by one, by the search for the update that Yjs stopped in.
    return buildOneByOne(updates)
  }
}

/** Yjs stops half-way in an update that it cannot take: what was good before goes to a fresh document. */
function buildOneByOne(updates: readonly Uint8Array[]): BuiltDocument {
  const good: Uint8Array[] = []
  const refused: Uint8Array[] = []
  let doc = new Y.Doc()
  for (const update of updates) {
    try {
      applyAll(doc, [update])
      good.push(update)
    } catch {
      refused.push(update)
      doc = new Y.Doc()
      applyAll(doc, good)
    }
  }
  return { doc, refused }
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
