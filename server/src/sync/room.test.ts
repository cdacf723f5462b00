import { RECEIPTS_SUBPROTOCOL, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { entry, rawUpdate, rightOf } from '../gate/hostile-updates'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { author, type SyncTestServer, startSyncServer, sync, TERRITORY } from './sync-test-server'
import { disturb } from './test-storage'

let server: SyncTestServer
afterEach(() => server.stop())

const receipts = { protocols: [RECEIPTS_SUBPROTOCOL] }
const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)
const isUpdate = ({ kind }: { kind: string }) => kind === 'update'

async function storedMeta(): Promise<unknown> {
  return server.rooms.changeMap(TERRITORY, (map) => map.meta.toJSON())
}

describe('roles', () => {
  test.for(['viewer-1', 'contributor-1'])('%s changes nothing: 4403', async (key) => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const witness = server.connect('editor-1')
    await witness.settled()
    const reader = server.connect(key)
    await reader.send(update(author().change('hi')))

    expect(await reader.closed).toBe(4403)
    await witness.settled()
    expect(witness.heard.filter(isUpdate)).toEqual([])
    expect((await storage.load(TERRITORY)).updates).toEqual([])
  })

  test.for([
    { what: 'nothing at all', bytes: () => Uint8Array.of(0, 0) },
    { what: 'what everybody knows', bytes: (known: Y.Doc) => Y.encodeStateAsUpdate(known) },
  ])('a viewer may answer with $what', async ({ bytes }) => {
    server = await startSyncServer(openInMemoryMapStorage())
    const { doc, change } = author()
    const editor = server.connect('editor-1')
    await editor.send(update(change('a')), update(change('b')))
    await editor.settled()
    const viewer = server.connect('viewer-1')
    await viewer.send(sync(SYNC_STEP.step2, bytes(doc)))

    await viewer.settled()
    expect(viewer.socket.readyState).toBe(viewer.socket.OPEN)
    expect(await storedMeta()).toEqual({ name: 'b' })
  })

  test('a viewer may not answer with a deletion', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const { doc, change } = author()
    const editor = server.connect('editor-1')
    await editor.send(update(change('a')))
    await editor.settled()
    doc.getMap('meta').delete('name')
    const viewer = server.connect('viewer-1')
    await viewer.send(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(doc)))

    expect(await viewer.closed).toBe(4403)
    expect(await storedMeta()).toEqual({ name: 'a' })
  })

  test('only those who may write are asked what the server lacks', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const clients = ['editor-1', 'facilitator-1', 'contributor-1', 'viewer-1'].map((key) => server.connect(key))
    await Promise.all(clients.map((client) => client.settled()))

    expect(clients.map(({ heard }) => heard.some(({ kind }) => kind === 'step1'))).toEqual([true, true, false, false])
  })
})

describe('receipts', () => {
  test('come once the change is safe, and only to those who asked for them', async () => {
    const storage = disturb(openInMemoryMapStorage())
    server = await startSyncServer(storage)
    const { change, clockOf } = author()
    const [writer, other, stock] = [
      server.connect('editor-1', receipts),
      server.connect('editor-2', receipts),
      server.connect('editor-3'),
    ]
    await Promise.all([writer, other, stock].map((client) => client.settled()))
    const release = storage.hold()
    await writer.send(update(change('a')))
    await stock.hears(isUpdate)
    expect(writer.heard.filter(({ kind, bytes }) => kind === 'receipt' && clockOf(bytes) > 0)).toEqual([])

    release()
    for (const client of [writer, other]) {
      const receipt = await client.hears(({ kind, bytes }) => kind === 'receipt' && clockOf(bytes) > 0)
      expect(clockOf(receipt.bytes)).toBe(1)
    }
    expect(stock.heard.filter(({ kind }) => kind === 'receipt' || kind === 'other')).toEqual([])
  })

  test('say on joining what is safe', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const { change, clockOf } = author()
    await server.connect('editor-1').send(update(change('a')))
    await vi.waitFor(async () => expect(await storedMeta()).toEqual({ name: 'a' }))
    const client = server.connect('viewer-1', receipts)
    await client.settled()

    expect(client.socket.protocol).toBe(RECEIPTS_SUBPROTOCOL)
    expect(clockOf((await client.hears(({ kind }) => kind === 'receipt')).bytes)).toBe(1)
  })

  test('come again for a change that is known, which is not stored again', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const { change } = author()
    const first = change('a')
    const writer = server.connect('editor-1', receipts)
    await writer.send(update(first))
    await writer.settled()
    const count = writer.heard.length
    await writer.send(update(first))

    await writer.hears(({ kind }) => kind === 'receipt', count)
    expect((await storage.load(TERRITORY)).updates).toHaveLength(1)
  })

  test('an answer to a question waits until what was said before it is safe', async () => {
    const storage = disturb(openInMemoryMapStorage())
    server = await startSyncServer(storage)
    const writer = server.connect('editor-1')
    await writer.settled()
    const from = writer.heard.length
    const release = storage.hold()
    await writer.send(update(author().change('a')), sync(SYNC_STEP.step1, Uint8Array.of(0)))
    await expect.poll(() => server.counts.get('updates')).toBe(1)
    expect(writer.heard.slice(from).filter(({ kind }) => kind === 'step2')).toEqual([])
    release()

    await writer.hears(({ kind }) => kind === 'step2', from)
  })
})

describe('what an update builds on', () => {
  test('an update that misses something is dropped, and the server asks for it', async () => {
    const storage = openInMemoryMapStorage()
    server = await startSyncServer(storage)
    const witness = server.connect('editor-2')
    await witness.settled()
    const { doc, change } = author()
    change('a')
    const second = change('b')
    const writer = server.connect('editor-1')
    await writer.settled()
    const from = writer.heard.length
    await writer.send(update(second))
    const question = await writer.hears(({ kind }) => kind === 'step1', from)
    expect((await storage.load(TERRITORY)).updates).toEqual([])
    await writer.send(sync(SYNC_STEP.step2, Y.encodeStateAsUpdate(doc, question.bytes)))

    await witness.hears(isUpdate)
    expect(await storedMeta()).toEqual({ name: 'b' })
  })

  test('nobody hears of a change before having heard what it builds on', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const { doc, change } = author()
    const writer = server.connect('editor-1')
    await writer.send(update(change('a')))
    await writer.settled()
    const newcomer = server.connect('editor-2')
    await newcomer.hears(({ kind }) => kind === 'step1')
    await writer.send(update(change('b')))
    await writer.settled()
    await newcomer.send(sync(SYNC_STEP.step1, Uint8Array.of(0)))
    const answer = await newcomer.hears(({ kind }) => kind === 'step2')
    expect(newcomer.heard.filter(isUpdate)).toEqual([])

    await writer.send(update(change('c')))
    const news = await newcomer.hears(isUpdate)
    const copy = new Y.Doc()
    for (const { bytes } of [answer, news]) Y.applyUpdate(copy, bytes)
    expect(copy.getMap('meta').toJSON()).toEqual(doc.getMap('meta').toJSON())
  })

  test('structs that wait for each other are dropped', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const writer = server.connect('editor-1')
    await writer.settled()
    const from = writer.heard.length
    const right = (client: number, of: number) => ({ client, clock: 0, structs: [rightOf([of, 0], 1)] })
    await writer.send(update(rawUpdate([right(1, 2), right(2, 1)])))

    await writer.hears(({ kind }) => kind === 'step1', from)
    expect(await storedMeta()).toEqual({})
  })

  test('a deletion of something unknown is dropped', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const writer = server.connect('editor-1')
    await writer.settled()
    const from = writer.heard.length
    await writer.send(update(rawUpdate([], [[5, 0, 3]])))

    await writer.hears(({ kind }) => kind === 'step1', from)
  })

  test('a known struct is not told again in another way', async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    const witness = server.connect('editor-2')
    await witness.settled()
    const writer = server.connect('editor-1')
    await writer.send(update(rawUpdate([{ client: 9, clock: 0, structs: [entry('meta', 'a', 'real')] }])))
    await witness.hears(isUpdate)
    const forged = [entry('meta', 'a', 'forged'), entry('meta', 'b', 'new')]
    await writer.send(update(rawUpdate([{ client: 9, clock: 0, structs: forged }])))
    const second = await witness.hears(isUpdate, witness.heard.findIndex(isUpdate) + 1)

    expect(Y.decodeUpdate(second.bytes).structs).toHaveLength(1)
    expect(await storedMeta()).toEqual({ a: 'real', b: 'new' })
  })
})
