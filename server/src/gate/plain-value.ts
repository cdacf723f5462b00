import { COORDINATE_LIMIT, NOTE_LENGTH } from '@maillage/shared/map/lengths'
import { isSafeKey } from '@maillage/shared/map/safe-key'
import { Problem } from '@maillage/shared/protocol/problems'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'

/** Throws `change-refused` for a key that no map has. */
export function checkKey(key: string): void {
  if (!isSafeKey(key)) throw new Problem('change-refused', 'a key that no map has')
}

export function checkText(text: string, longest = NOTE_LENGTH): void {
  if (text.length > longest) throw new Problem('change-refused', 'a text that is too long')
}

/** Throws `change-refused` for anything but plain JSON of a reasonable size. */
export function checkPlainValue(value: unknown): void {
  // `map.set(key, undefined)` is a slip of a program, not an attack, and reads as an absent field.
  if (value === undefined) return
  const size = measure(value, 0)
  if (size > LIMITS.valueSize) throw new Problem('change-refused', 'a value that is too large')
}

export function checkTrue(value: unknown): void {
  if (value !== true) throw new Problem('change-refused', 'a member of a set that is not true')
}

export function checkPosition(value: unknown): void {
  const isPoint = Array.isArray(value) && value.length === 2 && value.every(isCoordinate)
  if (!isPoint) throw new Problem('change-refused', 'a position that is no point of the map')
}

function isCoordinate(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= COORDINATE_LIMIT
}

function measure(value: unknown, depth: number): number {
  switch (typeof value) {
    case 'string':
      checkText(value)
      return value.length
    case 'boolean':
      return 8
    case 'number':
      if (!Number.isFinite(value)) throw new Problem('change-refused', 'a number that is not finite')
      return 8
    case 'object':
      return value === null ? 8 : measureObject(value, depth + 1)
    default:
      throw new Problem('change-refused', 'a value that is not JSON')
  }
}

function measureObject(value: object, depth: number): number {
  if (depth > LIMITS.valueDepth) throw new Problem('change-refused', 'a value nested too deeply')
  let size = 8
  if (Array.isArray(value)) {
    for (const item of value) size += measure(item, depth)
    return size
  }
  // Decoding a `__proto__` entry sets the prototype; bytes and other exotic objects have one of their own.
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new Problem('change-refused', 'an object that is not plain')
  for (const [key, item] of Object.entries(value)) {
    checkKey(key)
    size += key.length + measure(item, depth)
  }
  return size
}
