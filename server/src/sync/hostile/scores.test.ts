import { readMapSettings } from '@maillage/shared/document/map-settings'
import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { entry, rawUpdate, rightOf, updateOf } from '../../gate/hostile-updates'
import { openInMemoryMapStorage } from '../../storage/in-memory-map-storage'
import { type SyncTestServer, startSyncServer, sync, TERRITORY, type TestClient } from '../sync-test-server'
import { says, unharmedBy } from './unharmed.contract'

const SCORES = 'scoresReleased'
const told = (update: Uint8Array) => sync(SYNC_STEP.update, update)
const structs = (...written: Parameters<typeof rawUpdate>[0][number]['structs'][number][]) =>
  rawUpdate([{ client: 9, clock: 0, structs: written }])
const release = updateOf((doc) => doc.getMap('meta').set(SCORES, true))

unharmedBy('an editor shows the scores to all', [
  { what: 'as facilitators do', attack: says(told(release)), outcome: 4403 },
  // What others have lost may come back with anybody: it is asked for again, until a facilitator brings it.
  { what: 'as an answer to what the server lacks', attack: says(sync(SYNC_STEP.step2, release)), outcome: 'stays' },
  {
    what: 'over another value of the same update',
    attack: says(told(structs(entry('meta', SCORES, false), rightOf([9, 0], true)))),
    outcome: 4403,
  },
])

describe('once facilitators have hidden them', () => {
  let server: SyncTestServer
  let hidden: Y.Doc
  beforeEach(async () => {
    server = await startSyncServer(openInMemoryMapStorage())
    hidden = new Y.Doc()
    const meta = hidden.getMap('meta')
    meta.set(SCORES, true)
    meta.set(SCORES, false)
    await say('facilitator-ana', Y.encodeStateAsUpdate(hidden))
  })
  afterEach(() => server.stop())

  async function say(key: string, update: Uint8Array): Promise<TestClient> {
    const client = server.connect(key)
    await client.send(told(update))
    await Promise.race([client.settled(), client.closed])
    return client
  }
  const areShown = async () => (await server.rooms.changeMap(TERRITORY, readMapSettings)).areScoresReleased

  test.for([0, 1])('an editor shows them by writing over value %i', async (clock) => {
    const client = await say('editor-eve', structs(rightOf([hidden.clientID, clock], true)))
    expect(await client.closed).toBe(4403)
    expect(await areShown()).toBe(false)
  })

  test('a facilitator shows them by writing over them', async () => {
    const before = Y.encodeStateVector(hidden)
    hidden.getMap('meta').set(SCORES, true)
    await say('facilitator-ben', Y.encodeStateAsUpdate(hidden, before))
    expect(await areShown()).toBe(true)
  })

  test('an editor says yes to anything else, new or not', async () => {
    const doc = new Y.Doc()
    const actor = new Y.Map()
    doc.getMap('actors').set('cpam', actor)
    const themes = actor.set('themes', new Y.Map())
    const client = await say('editor-eve', Y.encodeStateAsUpdate(doc))
    for (const write of [
      () => themes.set('health', true),
      () => themes.delete('health'),
      () => themes.set('health', true),
    ]) {
      const before = Y.encodeStateVector(doc)
      write()
      await client.send(told(Y.encodeStateAsUpdate(doc, before)))
    }
    await client.settled()
    expect(client.socket.readyState).toBe(client.socket.OPEN)
    expect((await server.rooms.readMap(TERRITORY)).actors.map(({ themes: of }) => of)).toEqual([['health']])
  })
})
