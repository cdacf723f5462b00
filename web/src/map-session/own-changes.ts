import * as Y from 'yjs'
import type { SaveTracker } from '../offline/save-tracker'

/** Tells the tracker of every change that was made here, and `onChange` after it; returns what stops that. */
export function watchOwnChanges(
  doc: Y.Doc,
  tracker: SaveTracker,
  { isForeign, onChange }: { isForeign(origin: unknown): boolean; onChange(): void },
): () => void {
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (isForeign(origin)) return
    tracker.changed(Y.getState(doc.store, doc.clientID))
    onChange()
  }
  doc.on('update', onUpdate)
  return () => doc.off('update', onUpdate)
}
