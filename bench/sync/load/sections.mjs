import { Cursor } from './varints.mjs'

// An update says of each author which clocks it brings (https://github.com/yjs/yjs/blob/main/INTERNALS.md). Counting
// edits by clocks is exact whatever a server does to them on the way: sent one by one, merged, or without their content.

const CONTENT = { deleted: 1, string: 4, type: 7, any: 8 }
const GC = 0
const SKIP = 10
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_KEY = 0x20

/** Tells `onSection(client, from, to)` of each run of clocks in an update; `to` is the clock that comes next. */
export function readSections(bytes, start, onSection) {
  const cursor = new Cursor(bytes, start)
  const sections = cursor.varint()
  for (let section = 0; section < sections; section += 1) {
    const structs = cursor.varint()
    const client = cursor.varint()
    let from = cursor.varint()
    let to = from
    for (let struct = 0; struct < structs; struct += 1) {
      const isLast = section === sections - 1 && struct === structs - 1
      const info = bytes[cursor.at++]
      if ((info & 31) === SKIP) {
        if (to > from) onSection(client, from, to)
        from = to + cursor.varint()
        to = from
      } else {
        to += structLength(cursor, info, isLast)
      }
    }
    if (to > from) onSection(client, from, to)
  }
}

/** The clocks that a struct takes; of the last one nothing behind its length is read. */
function structLength(cursor, info, isLast) {
  const content = info & 31
  if (content === GC) return cursor.varint()
  if (info & HAS_ORIGIN) skipId(cursor)
  if (info & HAS_RIGHT_ORIGIN) skipId(cursor)
  if (!(info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN))) {
    if (cursor.varint() === 1) cursor.skipBytes()
    else skipId(cursor)
    if (info & HAS_KEY) cursor.skipBytes()
  }
  switch (content) {
    case CONTENT.deleted:
      return cursor.varint()
    case CONTENT.string:
      return textLength(cursor)
    case CONTENT.type:
      cursor.varint()
      return 1
    case CONTENT.any: {
      const length = cursor.varint()
      if (!isLast) for (let i = 0; i < length; i += 1) skipValue(cursor)
      return length
    }
    default:
      throw new Error(`content ${content}, which the maps of this benchmark do not have`)
  }
}

function skipId(cursor) {
  cursor.varint()
  cursor.varint()
}

function textLength(cursor) {
  const length = cursor.varint()
  const text = cursor.bytes.toString('utf8', cursor.at, cursor.at + length)
  cursor.at += length
  return text.length
}

/** Passes a plain value (lib0 `readAny`). */
function skipValue(cursor) {
  const type = cursor.bytes[cursor.at++]
  if (type === 125) skipInteger(cursor)
  else if (type === 124) cursor.at += 4
  else if (type === 123 || type === 122) cursor.at += 8
  else if (type === 119 || type === 116) cursor.skipBytes()
  else if (type === 118 || type === 117) {
    for (let left = cursor.varint(); left > 0; left -= 1) {
      if (type === 118) cursor.skipBytes()
      skipValue(cursor)
    }
  } else if (type < 120) throw new Error(`a plain value of type ${type}`)
}

/** A signed number has another head and the same tail. */
function skipInteger(cursor) {
  while (cursor.bytes[cursor.at++] > 127);
}
