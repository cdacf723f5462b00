import * as Y from 'yjs'
import type { PlainMap } from '../map/plain-map'
import { restoreFields, writeValues } from './fields'
import { type Author, change, type Fields, type MapDocument, RESTORE } from './map-document'
import { restoreOwnWords } from './own-words'
import { readMap } from './read-map'
import { keepInTrash } from './trash'
import { canonical, LISTS, writeRecord } from './write-map'

type List = (typeof LISTS)[number]
type Values = Readonly<Record<string, unknown>>

/** In items: actors, links, zones, notes, views, comments and own words. */
export interface RestoreCounts {
  readonly create: number
  readonly update: number
  readonly remove: number
  readonly keep: number
}

/**
 * Brings a live map to what a plain one says, as one change: what that lacks is removed, signatures are those of then. Only
 * fields that differ are written, so that what others change elsewhere at the same time stays. A map that is so already
 * is not touched, not even signed.
 */
export function restoreMap(map: MapDocument, plain: PlainMap, author: Author): RestoreCounts {
  const plan = planRestore(map, plain)
  const { create, update, remove } = plan.counts
  if (create + update + remove + plan.strays === 0) return plan.counts
  change(map, author, RESTORE, () => {
    keepInTrash(map, plan.removals, author)
    for (const list of LISTS) for (const id of plan.removals[list]) map[list].delete(id)
    for (const write of plan.writes) restoreItem(map[write.list], write)
    restorePositions(map, plain)
    restoreOwnWords(map, plain)
  })
  return plan.counts
}

interface Write {
  readonly list: List
  readonly id: string
  readonly isNew: boolean
  /** Of a known one what differs, `undefined` where it has to go. */
  readonly values: Values
}

interface Plan {
  readonly writes: readonly Write[]
  /** Ids of what the other map lacks, of items that nobody sees too: one could come back with the end of a link. */
  readonly removals: Readonly<Record<List, readonly string[]>>
  readonly counts: RestoreCounts
  /** Positions and own words that differ, and what nobody sees: to be put right, but nothing to count. */
  readonly strays: number
}

function planRestore(map: MapDocument, plain: PlainMap): Plan {
  const current = readMap(map)
  const counts = { create: 0, update: 0, remove: 0, keep: 0 }
  const writes: Write[] = []
  const removals = {} as Record<List, readonly string[]>
  let strays = 0
  for (const list of LISTS) {
    const known = new Map(current[list].map((item) => [item.id as string, item as Values]))
    for (const item of plain[list]) {
      const before = known.get(item.id)
      const values = before ? differences(before, item) : item
      const isSame = Object.keys(values).length === 0
      counts[before ? (isSame ? 'keep' : 'update') : 'create'] += 1
      if (!isSame) writes.push({ list, id: item.id, isNew: !before, values })
    }
    const wanted = new Set<string>(plain[list].map(({ id }) => id))
    removals[list] = [...map[list].keys()].filter((id) => !wanted.has(id))
    const seen = removals[list].filter((id) => known.has(id)).length
    counts.remove += seen
    strays += removals[list].length - seen
  }
  const wanted = new Set<string>(plain.actors.map(({ id }) => id))
  strays += [...map.positions.keys()].filter((id) => !wanted.has(id)).length
  countWords(current, plain, counts)
  return { writes, removals, counts, strays }
}

function countWords(current: PlainMap, plain: PlainMap, counts: Record<keyof RestoreCounts, number>): void {
  for (const list of ['types', 'themes'] as const) {
    const known = new Map(current[list].map(({ code, label }) => [code, label]))
    for (const { code, label } of plain[list]) {
      const before = known.get(code)
      counts[before === undefined ? 'create' : before === label ? 'keep' : 'update'] += 1
      known.delete(code)
    }
    counts.remove += known.size
  }
}

function differences(before: Values, after: Values): Record<string, unknown> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...keys]
      .filter((key) => canonical(key, before[key]) !== canonical(key, after[key]))
      .map((key) => [key, after[key]]),
  )
}

function restoreItem(root: Y.Map<Fields>, { list, id, isNew, values }: Write): void {
  // What lies under a new id can only be unreadable, or a link that lost an end: nothing of it stays.
  if (isNew) root.set(id, new Y.Map())
  const fields = root.get(id) as Fields
  const { position: _, ...others } = values
  if (list !== 'actors' && list !== 'links') restoreRecord(fields, values)
  else if (isNew) writeValues(fields, others)
  else restoreFields(fields, others)
}

function restoreRecord(fields: Fields, values: Values): void {
  writeRecord(fields, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)))
  for (const [key, value] of Object.entries(values)) if (value === undefined) fields.delete(key)
}

function restorePositions({ positions }: MapDocument, { actors }: PlainMap): void {
  const wanted = new Map(actors.map(({ id, position }) => [id as string, position]))
  for (const id of [...positions.keys()]) if (!wanted.get(id)) positions.delete(id)
  for (const [id, position] of wanted) {
    if (position && canonical('position', positions.get(id)) !== canonical('position', position)) {
      positions.set(id, position)
    }
  }
}
