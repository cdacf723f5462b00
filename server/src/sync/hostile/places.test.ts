import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { childOf, mapRightOf, rawUpdate } from '../../gate/hostile-updates'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { type SyncTestServer, startSyncServer, sync } from '../sync-test-server'

let server: SyncTestServer
beforeAll(async () => {
  server = await startSyncServer(openInMemoryMapStorage())
})
afterAll(() => server.stop())

const update = (bytes: Uint8Array) => sync(SYNC_STEP.update, bytes)

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
