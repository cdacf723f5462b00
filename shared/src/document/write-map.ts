import * as Y from 'yjs'
import type { OwnTheme, OwnType, OwnWords } from '../map/own-words'
import type { PlainMap } from '../map/plain-map'
import { SET_FIELDS, wholeText, writeValues } from './fields'
import { type Author, change, type Fields, IMPORT, type MapDocument } from './map-document'
import { writeOwnWords } from './own-words'
import { readMap } from './read-map'

export interface WrittenCounts {
  readonly create: number
  readonly update: number
  readonly keep: number
}

/** What of a map is found by id. */
export const LISTS = ['actors', 'links', 'zones', 'notes', 'views', 'comments'] as const

/**
 * Writes a plain map over a live one as one change: what has a new id is created, what has a known one
 * takes the given fields, what the file does not name stays. Ids and signatures are kept.
 */
export function writeMap(map: MapDocument, plain: PlainMap, author: Author): WrittenCounts {
  const plan = planWrite(map, plain)
  change(map, author, IMPORT, () => {
    writeOwnWords(map, plan.words)
    for (const { list, id, isNew, values } of plan.writes) {
      const root: Y.Map<Fields> = map[list]
      // What lies under a new id can only be unreadable, or a link that lost an end: nothing of it stays.
      if (isNew) root.set(id, new Y.Map())
      const fields = root.get(id) as Fields
      if (list === 'actors' || list === 'links') writeValues(fields, values)
      else writeRecord(fields, values)
      if (list === 'actors' && values.position) map.positions.set(id, values.position)
      else if (list === 'actors' && isNew) map.positions.delete(id)
    }
  })
  return plan.counts
}

/** What `writeMap` would do, without doing it. */
export function reviewMap(map: MapDocument, plain: PlainMap): WrittenCounts {
  return planWrite(map, plain).counts
}

interface Write {
  readonly list: (typeof LISTS)[number]
  readonly id: string
  readonly isNew: boolean
  readonly values: Readonly<Record<string, unknown>>
}

interface Plan {
  readonly writes: readonly Write[]
  /** The territory's own words that are new or say something else. */
  readonly words: OwnWords
  readonly counts: WrittenCounts
}

function planWrite(map: MapDocument, plain: PlainMap): Plan {
  const current = readMap(map)
  const counts = { create: 0, update: 0, keep: 0 }
  const words = {
    types: newWords(current.types, plain.types, counts),
    themes: newWords(current.themes, plain.themes, counts),
  }
  const writes: Write[] = []
  for (const list of LISTS) {
    const known = new Map(current[list].map((item) => [item.id as string, item as Readonly<Record<string, unknown>>]))
    for (const item of plain[list]) {
      const before = known.get(item.id)
      const values = before ? changedValues(before, item) : item
      if (Object.keys(values).length === 0) counts.keep += 1
      else {
        counts[before ? 'update' : 'create'] += 1
        writes.push({ list, id: item.id, isNew: !before, values })
      }
    }
  }
  return { writes, words, counts }
}

function newWords<Word extends OwnType | OwnTheme>(
  before: readonly Word[],
  after: readonly Word[],
  counts: Record<keyof WrittenCounts, number>,
): Word[] {
  const known = new Map(before.map(({ code, label }) => [code, label]))
  return after.filter(({ code, label }) => {
    const isKept = known.get(code) === label
    counts[isKept ? 'keep' : known.has(code) ? 'update' : 'create'] += 1
    return !isKept
  })
}

/** What of `after` is not equal to what is there before. */
export function changedValues(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => canonical(key, before[key]) !== canonical(key, value)),
  )
}

/** Equal texts for equal values: a set has no order, and a file may name a theme twice. */
export function canonical(key: string, value: unknown): string | undefined {
  const isSet = (SET_FIELDS as readonly string[]).includes(key) && Array.isArray(value)
  return JSON.stringify(isSet ? [...new Set(value)].sort() : value)
}

export function writeRecord(fields: Fields, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) if (key !== 'id') fields.set(key, wholeText(value))
}
