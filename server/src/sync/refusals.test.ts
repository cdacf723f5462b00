import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { childOf, entry, gc, mapRightOf, nested, nestedEntry, rawUpdate, rightOf, updateOf } from './hostile-updates'
import {
  awareness,
  message,
  type SyncTestServer,
  startSyncServer,
  sync,
  TERRITORY,
  type TestClient,
} from './sync-test-server'

let server: SyncTestServer
let witness: TestClient
const witnessDoc = new Y.Doc({ guid: 'witness' })
let turn = 0

beforeAll(async () => {
  server = await startSyncServer(openInMemoryMapStorage())
  witness = server.connect('editor-witness')
  await witness.settled()
})
afterAll(() => server.stop())

const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)
const meta = (value: unknown) => update(updateOf((doc) => doc.getMap('meta').set('a', value)))
const long = 'x'.repeat(10_001)

const malformed = [
  { what: 'an empty message', message: new Uint8Array() },
  { what: 'an unknown type', message: Uint8Array.of(7, 0) },
  { what: 'a message of the server: auth', message: message(FRAME.auth, (e) => encoding.writeVarString(e, 'no')) },
  {
    what: 'a message of the server: receipt',
    message: message(FRAME.receipt, (e) => encoding.writeVarUint8Array(e, Uint8Array.of(0))),
  },
  { what: 'an unknown sync step', message: sync(3, Uint8Array.of(0, 0)) },
  { what: 'bytes behind the message', message: Uint8Array.of(0, 0, 1, 0, 9) },
  { what: 'a length beyond the message', message: Uint8Array.of(0, 2, 200, 1, 0) },
  { what: 'a state vector that is cut', message: sync(SYNC_STEP.step1, Uint8Array.of(3, 1)) },
  { what: 'an update that is cut', message: update(updateOf((doc) => doc.getMap('meta').set('a', 'b')).slice(0, -4)) },
  { what: 'an update in the second encoding', message: update(Y.encodeStateAsUpdateV2(docWithMeta())) },
  { what: 'an awareness message that is cut', message: Uint8Array.of(1, 2, 1, 5) },
  { what: 'an awareness text longer than its message', message: Uint8Array.of(1, 4, 1, 5, 1, 100) },
]

const refused = [
  { what: 'a foreign root', message: update(updateOf((doc) => doc.getMap('hack').set('a', 1))) },
  { what: 'a root with a reserved name', message: update(updateOf((doc) => doc.getMap('__proto__').set('a', 1))) },
  { what: 'an array type', message: update(updateOf((doc) => doc.getMap('actors').set('a', new Y.Array()))) },
  { what: 'an XML text', message: update(updateOf((doc) => doc.getMap('actors').set('a', new Y.XmlText()))) },
  { what: 'an XML hook', message: update(updateOf((doc) => doc.getMap('actors').set('a', new Y.XmlHook('h')))) },
  {
    what: 'a document in the document',
    message: update(updateOf((doc) => doc.getMap('actors').set('a', new Y.Doc()))),
  },
  {
    what: 'an actor that is a text',
    message: update(updateOf((doc) => doc.getMap('actors').set('a', new Y.Text('hi')))),
  },
  { what: 'an actor that is a value', message: update(updateOf((doc) => doc.getMap('actors').set('a', 'hi'))) },
  { what: 'a type in meta', message: update(updateOf((doc) => doc.getMap('meta').set('a', new Y.Map()))) },
  { what: 'a list in a root', message: update(updateOf((doc) => doc.getArray('notes').push([1]))) },
  { what: 'a text in a root', message: update(updateOf((doc) => doc.getText('notes').insert(0, 'hi'))) },
  { what: 'an embed in a text', message: update(updateOf((doc) => noteText(doc).insertEmbed(0, { image: 1 }))) },
  { what: 'a text of 10,001 characters', message: update(updateOf((doc) => noteText(doc).insert(0, long))) },
  { what: 'a member of a set that is not true', message: update(updateOf((doc) => setOf(doc).set('housing', 'yes'))) },
  { what: 'a type in a set', message: update(updateOf((doc) => setOf(doc).set('housing', new Y.Map()))) },
  { what: 'a name of 201 characters', message: update(updateOf((doc) => actor(doc).set('name', 'x'.repeat(201)))) },
  { what: 'a value of 10,001 characters', message: meta(long) },
  { what: 'a value of 70,000 characters in all', message: meta(Array(7).fill('x'.repeat(10_000))) },
  { what: 'a reserved key', message: update(updateOf((doc) => doc.getMap('meta').set('__proto__', 1))) },
  { what: 'a reserved key of a child', message: update(updateOf((doc) => actor(doc).set('constructor', 1))) },
  { what: 'a key of 65 characters', message: update(updateOf((doc) => doc.getMap('meta').set('k'.repeat(65), 1))) },
  { what: 'a prototype in a value', message: meta(JSON.parse('{"__proto__":{"polluted":1}}')) },
  {
    what: 'a prototype in an old JSON value',
    message: update(rawUpdate([{ client: 9, clock: 0, structs: [jsonEntry('{"__proto__":1}')] }])),
  },
  { what: 'bytes as a value', message: meta(new Uint8Array(3)) },
  { what: 'a big integer', message: meta(10n) },
  { what: 'NaN', message: meta(Number.NaN) },
  { what: 'infinity in an array', message: meta([1, Number.POSITIVE_INFINITY]) },
  { what: 'a value five levels deep', message: meta(nested(5)) },
  {
    what: 'a value 400,000 levels deep',
    message: update(rawUpdate([{ client: 9, clock: 0, structs: [nestedEntry(400_000)] }])),
  },
  { what: 'maps 5,000 levels deep', message: update(updateOf((doc) => nestMaps(doc, 5_000))) },
  { what: 'a position that is NaN', message: position([Number.NaN, 0]) },
  { what: 'a position beyond the map', message: position([1_000_001, 0]) },
  { what: 'a position of three numbers', message: position([1, 2, 3]) },
  {
    what: 'two sections of one client',
    message: update(rawUpdate([0, 1].map((clock) => ({ client: 9, clock, structs: [entry('meta', 'a', clock)] })))),
  },
  { what: 'an empty section', message: update(rawUpdate([{ client: 9, clock: 0, structs: [] }])) },
  { what: 'a struct without length', message: update(rawUpdate([{ client: 9, clock: 0, structs: [gc(0)] }])) },
  { what: 'a struct of a huge length', message: update(rawUpdate([{ client: 9, clock: 0, structs: [gc(2 ** 40)] }])) },
  {
    what: 'a struct that builds on itself',
    message: update(rawUpdate([{ client: 9, clock: 0, structs: [rightOf([9, 0], 1)] }])),
  },
  {
    what: 'a struct that builds on a later one',
    message: update(rawUpdate([{ client: 9, clock: 0, structs: [rightOf([9, 1], 1), entry('meta', 'a', 1)] }])),
  },
  {
    what: 'a shared type in the place of a position',
    message: update(
      rawUpdate([{ client: 9, clock: 0, structs: [entry('positions', 'a', [1, 2]), mapRightOf([9, 0])] }]),
    ),
  },
  {
    what: 'a position that is overwritten by NaN',
    message: update(
      rawUpdate([
        { client: 9, clock: 0, structs: [entry('positions', 'a', [1, 2]), rightOf([9, 0], [Number.NaN, 0])] },
      ]),
    ),
  },
  {
    what: 'structs of 65 clients',
    message: update(
      rawUpdate(Array.from({ length: 65 }, (_, client) => ({ client, clock: 0, structs: [entry('meta', 'a', 1)] }))),
    ),
  },
  {
    what: '65 first values of one key',
    message: update(
      rawUpdate([
        { client: 9, clock: 0, structs: Array.from({ length: 65 }, (_, value) => entry('meta', 'a', value)) },
      ]),
    ),
  },
  { what: '50,001 structs', message: update(rawUpdate([{ client: 9, clock: 0, structs: Array(50_001).fill(gc(1)) }])) },
]

describe('what is refused ends one connection, and the others go on', () => {
  test.for([
    ...malformed.map((row) => ({ ...row, code: 4400 })),
    ...refused.map((row) => ({ ...row, code: 4422 })),
    { what: 'a message of more than 1 MiB', message: new Uint8Array((1 << 20) + 1), code: 1009 },
  ])('$what: $code', async ({ message: bytes, code }) => {
    const before = (await server.rooms.readMap(TERRITORY)).actors
    const client = server.connect('editor-hostile')
    await client.send(bytes)

    expect(await client.closed).toBe(code)
    expect((await server.rooms.readMap(TERRITORY)).actors).toEqual(before)
    await witnessEdits()
    expect(server.logged).toEqual([])
  })

  test('a text message: 4400', async () => {
    const client = server.connect('editor-hostile')
    await client.opened
    client.socket.send('hello')

    expect(await client.closed).toBe(4400)
  })

  test('a message in 65 fragments: 1008', async () => {
    const client = server.connect('editor-hostile')
    await client.opened
    for (let i = 0; i < 65; i += 1) client.socket.send(Uint8Array.of(0), { fin: false })

    expect(await client.closed).toBe(1008)
  })

  test('more messages than anyone needs: 4529', async () => {
    const client = server.connect('viewer-hostile')
    await client.opened
    // Far more than the burst: a machine that is slow to read earns the sender new ones meanwhile.
    for (let i = 0; i < 2_000; i += 1) client.socket.send(awareness())

    expect(await client.closed).toBe(4529)
  })
})

test('a type whose place only the document knows is checked against it', async () => {
  const doc = new Y.Doc()
  doc.getMap('positions').set('a', [1, 2])
  const owner = server.connect('editor-owner')
  await owner.send(update(Y.encodeStateAsUpdate(doc)))
  await owner.settled()
  owner.close()
  const hostile = server.connect('editor-hostile')
  await hostile.send(update(rawUpdate([{ client: 10, clock: 0, structs: [mapRightOf([doc.clientID, 0])] }])))

  expect(await hostile.closed).toBe(4422)
})

test('a field of an actor that was deleted meanwhile is no reason to refuse', async () => {
  const doc = new Y.Doc()
  const fields = new Y.Map()
  doc.getMap('actors').set('a', fields)
  const client = server.connect('editor-late')
  await client.send(update(Y.encodeStateAsUpdate(doc)))
  const before = Y.encodeStateVector(doc)
  doc.getMap('actors').delete('a')
  await client.send(update(Y.encodeStateAsUpdate(doc, before)))
  const late = rawUpdate([{ client: 11, clock: 0, structs: [childOf([doc.clientID, 0], 'name', 'CCAS')] }])
  await client.send(update(late))

  await client.settled()
  expect(client.socket.readyState).toBe(client.socket.OPEN)
})

/** Another participant changes something, and it arrives. */
async function witnessEdits(): Promise<void> {
  turn += 1
  const before = Y.encodeStateVector(witnessDoc)
  witnessDoc.getMap('workshop').set('turn', turn)
  await witness.send(update(Y.encodeStateAsUpdate(witnessDoc, before)))
  await witness.settled()
  const seen = new Y.Doc()
  Y.applyUpdate(seen, witness.heard.at(-1)?.bytes ?? new Uint8Array())
  expect(seen.getMap('workshop').get('turn')).toBe(turn)
  expect([...seen.share.keys()].filter((root) => !['meta', 'actors', 'positions', 'workshop'].includes(root))).toEqual(
    [],
  )
}

function docWithMeta(): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('meta').set('lastChange', ['2026-11-20', 'Ana'])
  return doc
}

function actor(doc: Y.Doc): Y.Map<unknown> {
  const fields = new Y.Map<unknown>()
  doc.getMap('actors').set('a', fields)
  return fields
}

function setOf(doc: Y.Doc): Y.Map<unknown> {
  const set = new Y.Map<unknown>()
  actor(doc).set('themes', set)
  return set
}

function noteText(doc: Y.Doc): Y.Text {
  const fields = new Y.Map()
  const text = new Y.Text()
  doc.getMap('notes').set('n', fields)
  fields.set('text', text)
  return text
}

function nestMaps(doc: Y.Doc, levels: number): void {
  let map: Y.Map<unknown> = doc.getMap('workshop')
  for (let i = 0; i < levels; i += 1) {
    const child = new Y.Map<unknown>()
    map.set('child', child)
    map = child
  }
}

function position(value: unknown): Uint8Array {
  return update(updateOf((doc) => doc.getMap('positions').set('a', value)))
}

function jsonEntry(json: string) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0b0010_0010)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'meta')
    encoding.writeVarString(encoder, 'a')
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, json)
  }
}
