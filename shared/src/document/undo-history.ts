import * as Y from 'yjs'
import { changedOwnWords, type OwnWordChanges, turnOwnWords } from './changed-own-words'
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
  /**
   * The server is asked for a change, a restore or an import, which it makes as this author: a client id drawn afresh. When
   * it arrives it is a step of this person's own. Returns how to expect it no more, where the server refused.
   */
  expect(authorId: number): () => void
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
  return openHistory(document, [document.contacts, document.viewNotes], options)
}

function openHistory(
  document: SignedDocument,
  roots: ConstructorParameters<typeof Y.UndoManager>[0],
  { stepMs = 300 }: UndoOptions = {},
): UndoHistory {
  const expected = new Set<number>()
  /** The change that this person asked the server for, while it becomes a step. */
  let asked: Y.Transaction | undefined
  const manager = new Y.UndoManager(roots, {
    trackedOrigins: new AnyOrigin(),
    captureTransaction(transaction) {
      asked = takeExpected(expected, transaction) ? transaction : undefined
      // A step of its own, however quickly it follows another.
      if (asked) manager.stopCapturing()
      return asked !== undefined || transaction.origin === USER_EDIT || transaction.origin === manager
    },
    captureTimeout: stepMs,
  })
  manager.on('stack-item-added', ({ stackItem }) => {
    if (!asked) return
    stackItem.meta.set(WORDS, changedOwnWords(document, asked))
    manager.stopCapturing()
  })
  const run = (step: 'undo' | 'redo', author: Author) => {
    const done = manager[step]()
    if (!done) return false
    const words: OwnWordChanges = done.meta.get(WORDS) ?? new Map()
    const back = step === 'undo' ? manager.redoStack : manager.undoStack
    back.at(-1)?.meta.set(WORDS, words)
    document.doc.transact(() => {
      turnOwnWords(document, words, step)
      sign(document, author)
    })
    return true
  }
  return {
    undo: (author) => run('undo', author),
    redo: (author) => run('redo', author),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    endStep: () => manager.stopCapturing(),
    expect(authorId) {
      expected.add(authorId)
      return () => expected.delete(authorId)
    },
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

/** What was done to the own words, kept with a step: they lie in `meta`, where a person's changes are not followed. */
const WORDS = 'own words'

/** Which transactions are a person's own is a question of what is in them; see `captureTransaction`. */
class AnyOrigin extends Set<unknown> {
  override has(): boolean {
    return true
  }
}

/**
 * Whether the transaction is a change that was asked for, which then is expected no more. One that brings the work of others
 * too, as after a while without a network, is not: what it deletes could not be told apart.
 */
function takeExpected(expected: Set<number>, { beforeState, afterState }: Y.Transaction): boolean {
  if (expected.size === 0) return false
  const authors = [...afterState].filter(([id, clock]) => clock > (beforeState.get(id) ?? 0)).map(([id]) => id)
  const isAsked = authors.length > 0 && authors.every((id) => expected.has(id))
  for (const id of authors) expected.delete(id)
  return isAsked
}
