/** Longest key of anything in a map, in UTF-16 units. */
const KEY_LENGTH = 64

/** Names with which a plain object gets another prototype or constructor when it is read carelessly. */
const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a map may have this key: fields, members of sets, keys inside values. */
export function isSafeKey(key: string): boolean {
  return key.length > 0 && key.length <= KEY_LENGTH && !RESERVED_KEYS.has(key)
}
