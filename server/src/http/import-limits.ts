import type { FileProblem, MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { NOTE_LENGTH } from '@maillage/shared/map/actor'

/** What a live client may not write, a file may not bring: zones, notes, views and comments are open-ended. */
const MOST_FIELDS = 64
const DEEPEST = 4
const LARGEST = 65_536
const KEY_LENGTH = 64
const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The places of a file whose content would not pass as an edit. */
export function limitProblems(file: MaillageFile): FileProblem[] {
  const paths: string[] = []
  for (const list of ['zones', 'notes', 'views', 'comments'] as const) {
    for (const [index, record] of file[list].entries()) {
      const path = `${list}[${index}]`
      const fields = Object.entries(record)
      const wrong = fields.find(([key, value]) => !isKey(key) || !isKept(value))?.[0]
      if (fields.length > MOST_FIELDS) paths.push(path)
      else if (wrong !== undefined) paths.push(`${path}.${wrong.slice(0, KEY_LENGTH)}`)
    }
  }
  for (const [index, { tags }] of file.actors.entries()) {
    for (const [at, tag] of tags.entries()) if (!isKey(tag)) paths.push(`actors[${index}].tags[${at}]`)
  }
  return paths.map((path) => ({ path, code: 'field-invalid', values: {} }))
}

/** A tag is a key too: sets are kept as maps. */
function isKey(key: string): boolean {
  return key.length > 0 && key.length <= KEY_LENGTH && !RESERVED_KEYS.has(key)
}

function isKept(value: unknown): boolean {
  return isShallow(value, DEEPEST) && (JSON.stringify(value) ?? '').length <= LARGEST
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length <= NOTE_LENGTH
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0 || (!Array.isArray(value) && !Object.keys(value).every(isKey))) return false
  return Object.values(value).every((item) => isShallow(item, depth - 1))
}
