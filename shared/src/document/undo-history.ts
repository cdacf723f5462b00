import * as Y from 'yjs'
import { type Author, type MapDocument, sign, USER_EDIT } from './map-document'

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

/** @param stepMs changes closer together than this many milliseconds are one step */
export function openUndoHistory(map: MapDocument, { stepMs = 300 } = {}): UndoHistory {
  const roots = [map.actors, map.links, map.positions, map.zones, map.notes, map.views, map.comments]
  const manager = new Y.UndoManager(roots, { trackedOrigins: new Set([USER_EDIT]), captureTimeout: stepMs })
  const run = (step: 'undo' | 'redo', author: Author) => {
    const done = manager[step]() !== null
    if (done) sign(map, author)
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
