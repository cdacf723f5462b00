import * as Y from 'yjs'
import { writeValues } from './fields'
import { type Author, change, type Fields, IMPORT } from './map-document'
import type { PrivateContents } from './private-contents'
import type { PrivateDocument } from './private-document'
import { readPrivate } from './read-private'
import { changedValues, type WrittenCounts } from './write-map'

/**
 * Writes contacts and what presenters say over what is there, as `writeMap` does with a map: as one change, ids and
 * signatures are kept.
 */
export function writePrivate(document: PrivateDocument, contents: PrivateContents, author: Author): WrittenCounts {
  const { writes, counts } = planWrite(document, contents)
  if (writes.length === 0) return counts
  change(document, author, IMPORT, () => {
    for (const { list, key, isNew, values } of writes) {
      const root: Y.Map<Fields> = document[list]
      if (isNew) root.set(key, new Y.Map())
      writeValues(root.get(key) as Fields, values)
    }
  })
  return counts
}

/** What `writePrivate` would do, without doing it. */
export function reviewPrivate(document: PrivateDocument, contents: PrivateContents): WrittenCounts {
  return planWrite(document, contents).counts
}

interface Entry {
  readonly list: keyof PrivateContents
  /** Under which the record lies. */
  readonly key: string
  readonly record: Readonly<Record<string, unknown>>
}

function planWrite(document: PrivateDocument, contents: PrivateContents) {
  const known = new Map(entriesOf(readPrivate(document)).map((entry) => [placeOf(entry), entry.record]))
  const counts = { create: 0, update: 0, keep: 0 }
  const writes = entriesOf(contents).flatMap(({ list, key, record }) => {
    const before = known.get(placeOf({ list, key }))
    const values = before ? changedValues(before, record) : record
    const isKept = Object.keys(values).length === 0
    counts[isKept ? 'keep' : before ? 'update' : 'create'] += 1
    return isKept ? [] : [{ list, key, isNew: !before, values }]
  })
  return { writes, counts }
}

function entriesOf({ contacts, viewNotes }: PrivateContents): Entry[] {
  return [
    ...contacts.map((contact) => ({ list: 'contacts' as const, key: contact.id, record: contact })),
    // The view is the key: it is not written a second time in the record.
    ...viewNotes.map(({ view, ...record }) => ({ list: 'viewNotes' as const, key: view, record })),
  ]
}

function placeOf({ list, key }: Pick<Entry, 'list' | 'key'>): string {
  return `${list}/${key}`
}
