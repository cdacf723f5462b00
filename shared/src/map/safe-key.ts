/** Longest key of anything in a map, in UTF-16 units. */
const KEY_LENGTH = 64

/**
 * Names that every plain object has already, or with which it gets another prototype or constructor: who keeps things by key
 * in one, as graphology keeps the neighbours of an actor, would find what nobody put there.
 */
const RESERVED_KEYS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/** Whether a map may have this key: fields, members of sets, keys inside values. */
export function isSafeKey(key: string): boolean {
  return key.length > 0 && key.length <= KEY_LENGTH && !RESERVED_KEYS.has(key)
}
