import * as Y from 'yjs'
import type { SignedDocument } from './map-document'
import { isOwnWordKey } from './own-words'

/** What became of the territory's own words in a change, by their keys in `meta`; absent is `undefined`. */
export type OwnWordChanges = ReadonlyMap<string, { readonly before: unknown; readonly after: unknown }>

/** To be asked right after the change, while what it overwrote can still be read. */
export function changedOwnWords({ meta }: SignedDocument, transaction: Y.Transaction): OwnWordChanges {
  const keys = [...(transaction.changed.get(meta as never) ?? [])].filter((key) => key !== null && isOwnWordKey(key))
  const event = new Y.YMapEvent(meta, transaction, new Set(keys))
  return new Map(
    [...event.changes.keys].map(([key, { oldValue }]) => [key, { before: oldValue, after: meta.get(key) }]),
  )
}

/** Takes the words back to what they were, or does it again, but for those that somebody has changed since. */
export function turnOwnWords({ meta }: SignedDocument, changes: OwnWordChanges, step: 'undo' | 'redo'): void {
  for (const [key, { before, after }] of changes) {
    const [from, to] = step === 'undo' ? [after, before] : [before, after]
    if (meta.get(key) !== from) continue
    if (to === undefined) meta.delete(key)
    else meta.set(key, to)
  }
}
