import * as Y from 'yjs'
import { type Author, type MapDocument, type SignedDocument, sign, USER_EDIT } from './map-document'
import type { PrivateDocument } from './private-document'

/** One person's own changes, to take back and to do again. What others did is never touched. */
export interface UndoHistory {
  undo(author: Author): boolean
  redo(author: Author): boolean
  canUndo(): boolean
  canRedo(): boolean
  /** Ends the current step, so that the next change is undone on its own. */
  endStep(): void
  onChange(listener: () => void): () => void
  close(): void
}

export interface UndoOptions {
  /** Changes closer together than this many milliseconds are one step. */
  readonly stepMs?: number
}

export function openUndoHistory(map: MapDocument, options?: UndoOptions): UndoHistory {
  return openHistory(
    map,
    [map.actors, map.links, map.positions, map.zones, map.notes, map.views, map.comments],
    options,
  )
}

/** Of the private document, apart from that of the map: whoever takes back a change of the map sees that one. */
export function openPrivateHistory(document: PrivateDocument, options?: UndoOptions): UndoHistory {
  return openHistory(document, [document.contacts], options)
}

function openHistory(
  document: SignedDocument,
  roots: ConstructorParameters<typeof Y.UndoManager>[0],
  { stepMs = 300 }: UndoOptions = {},
): UndoHistory {
  const manager = new Y.UndoManager(roots, { trackedOrigins: new Set([USER_EDIT]), captureTimeout: stepMs })
  const run = (step: 'undo' | 'redo', author: Author) => {
    const done = manager[step]() !== null
    if (done) sign(document, author)
    return done
  }
  return {
    undo: (author) => run('undo', author),
    redo: (author) => run('redo', author),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    endStep: () => manager.stopCapturing(),
    onChange(listener) {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const event of events) manager.on(event, listener)
      return () => {
        for (const event of events) manager.off(event, listener)
      }
    },
    close: () => manager.destroy(),
  }
}
