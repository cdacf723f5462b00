import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { entry, gc, rawUpdate } from '../../gate/hostile-updates'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { sync } from '../sync-test-server'
import { LiveRoom } from './live-room'
import { watchMessages } from './message-watch'
import { says, unharmedBy } from './unharmed.contract'

const EVE = 9
const MEGABYTE = 1_000_000
/** Kinds of content in the encoding of Yjs, and of values in that of lib0. */
const KIND = { json: 2, bytes: 3, embed: 5, type: 7, any: 8, document: 9 } as const
const VALUE = { array: 117, object: 118, null: 126 } as const

const update = (...parts: Parameters<typeof rawUpdate>) => sync(SYNC_STEP.update, rawUpdate(...parts))
const answer = (...parts: Parameters<typeof rawUpdate>) => sync(SYNC_STEP.step2, rawUpdate(...parts))

unharmedBy(
  'a megabyte of small pieces',
  [
    { what: 'collected structs', message: structs(fill(gc(1), 2)) },
    { what: 'gaps', message: structs(fill(bytes(10, 1), 2)) },
    { what: 'shared types', message: structs(fill(content(KIND.type, 1), 4)) },
    { what: 'documents', message: structs(fill(content(KIND.document, 0, VALUE.object, 0), 6)) },
    { what: 'embeds', message: structs(fill(content(KIND.embed, 2, 0x7b, 0x7d), 6)) },
    { what: 'byte arrays', message: structs(fill(content(KIND.bytes, 0), 4)) },
    { what: 'old JSON values', message: structs([many(KIND.json, 300_000, 2, 0x7b, 0x7d)]) },
    { what: 'values', message: structs([many(KIND.any, 900_000, VALUE.null)]) },
    { what: 'lists', message: structs([many(KIND.any, 450_000, VALUE.array, 0)]) },
    { what: 'objects', message: structs([many(KIND.any, 450_000, VALUE.object, 0)]) },
    { what: 'keys of one object', message: structs([entry('meta', 'a', keyed(100_000))]) },
    { what: 'clients', message: update(apart(100_000).map((client) => ({ client, clock: 0, structs: [gc(1)] }))) },
    { what: 'deletions', message: update([], fill([EVE, 0, 1], 4)) },
    { what: 'deletions in an answer', message: answer([], fill([EVE, 0, 1], 4)) },
  ].map(({ what, message }) => ({ what, attack: says(message), outcome: 4422 })),
)

test('deletions between other deletions take no longer than those behind them', async () => {
  const watch = watchMessages()
  const room = await LiveRoom.open(openInMemoryMapStorage())
  const every = (offset: number) =>
    Array.from({ length: 50_000 }, (_, index) => [EVE, 2 * index + offset, 1] as [number, number, number])
  const client = room.server.connect('editor-hostile')
  await client.send(update([{ client: EVE, clock: 0, structs: [gc(100_000)] }]))
  await client.send(update([], every(0)), update([], every(1)))
  await client.settled()
  watch.end()
  await room.close()

  expect(watch.longestMs()).toBeLessThan(500)
  expect(room.server.counts.get('updates')).toBe(4)
})

type Struct = (encoder: encoding.Encoder) => void

function structs(list: readonly Struct[]): Uint8Array {
  return update([{ client: EVE, clock: 0, structs: list }])
}

/** As many of a piece of so many bytes as a megabyte holds. */
function fill<T>(piece: T, size: number): T[] {
  return Array<T>(Math.floor(MEGABYTE / size)).fill(piece)
}

function bytes(...list: number[]): Struct {
  return (encoder) => encoding.writeUint8Array(encoder, Uint8Array.from(list))
}

/** Content to the right of a struct that is not here. */
function content(kind: number, ...list: number[]): Struct {
  return bytes(0x80 | kind, 8, 0, ...list)
}

/** One struct of many values. */
function many(kind: number, count: number, ...value: number[]): Struct {
  return (encoder) => {
    content(kind)(encoder)
    encoding.writeVarUint(encoder, count)
    const values = Uint8Array.from({ length: count * value.length }, (_, index) => value[index % value.length] ?? 0)
    encoding.writeUint8Array(encoder, values)
  }
}

function keyed(count: number): Record<string, null> {
  return Object.fromEntries(apart(count).map((number) => [`k${number}`, null]))
}

/** Different numbers of four bytes each. */
function apart(count: number): number[] {
  return Array.from({ length: count }, (_, index) => 2 ** 21 + index)
}
