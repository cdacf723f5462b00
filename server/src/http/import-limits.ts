import type { FileProblem, MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { LABEL_LENGTH, NOTE_LENGTH, VIEW_LEAD_LENGTH } from '@maillage/shared/map/lengths'

import { isSafeKey } from '@maillage/shared/map/safe-key'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'

/** What a live client may not write, a file may not bring: zones, notes, views and comments are open-ended. */
const MOST_FIELDS = 64
const VIEW_LENGTHS: Readonly<Record<string, number>> = { title: LABEL_LENGTH, lead: VIEW_LEAD_LENGTH }
/** Of a field's name, in the place that is told. */
const TOLD_LENGTH = 64

/** The places of a file whose content would not pass as an edit. */
export function limitProblems(file: MaillageFile): FileProblem[] {
  const paths: string[] = []
  for (const list of ['zones', 'notes', 'views', 'comments'] as const) {
    for (const [index, record] of file[list].entries()) {
      const path = `${list}[${index}]`
      const fields = Object.entries(record)
      const isLong = ([key, value]: [string, unknown]) =>
        list === 'views' && typeof value === 'string' && value.length > (VIEW_LENGTHS[key] ?? NOTE_LENGTH)
      const wrong = fields.find((field) => !isSafeKey(field[0]) || !isKept(field[1]) || isLong(field))?.[0]
      if (fields.length > MOST_FIELDS) paths.push(path)
      else if (wrong !== undefined) paths.push(`${path}.${wrong.slice(0, TOLD_LENGTH)}`)
    }
  }
  // A tag is a key too: sets are kept as maps.
  for (const [index, { tags }] of file.actors.entries()) {
    for (const [at, tag] of tags.entries()) if (!isSafeKey(tag)) paths.push(`actors[${index}].tags[${at}]`)
  }
  return paths.map((path) => ({ path, code: 'field-invalid', values: {} }))
}

function isKept(value: unknown): boolean {
  return isShallow(value, LIMITS.valueDepth) && (JSON.stringify(value) ?? '').length <= LIMITS.valueSize
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length <= NOTE_LENGTH
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0 || (!Array.isArray(value) && !Object.keys(value).every(isSafeKey))) return false
  return Object.values(value).every((item) => isShallow(item, depth - 1))
}
